import fc from "fast-check";
import { expect, test } from "vitest";
import { namesLeft } from "@/lib/team/anonymous";

test.each([
  ["The buyer at Dupont wrote to me", ["Dupont"]],
  ["Nous avons vu Claire Morel chez l’Oréal SAS", ["Claire Morel", "Oréal SAS"]],
  ["Write to anne.petit@acme.example or 06 12 34 56 78", ["anne.petit@acme.example", "06 12 34 56 78"]],
  ["A quote of 12 400 € was refused", ["12 400 €"]],
  ["The buyer of a builder in the west asks for a CRM in March. What would you ask him", []],
  ["L’acheteur hésite depuis trois mois ; que lui demanderiez-vous", []],
])("%s", (text, found) => {
  expect([...namesLeft(text)].sort()).toEqual([...found].sort());
});

test("whatever is written, it answers, with six at most", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(namesLeft(text).length).toBeLessThanOrEqual(6);
    }),
  );
});
