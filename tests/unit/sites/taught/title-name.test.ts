import fc from "fast-check";
import { expect, test } from "vitest";
import { frameOf, nameIn } from "@/lib/sites/taught/title-name";

test.each([
  ["Dupont | Comptes | CRM", "Durand | Comptes | CRM", "", " | Comptes | CRM"],
  ["CRM - Dupont", "CRM - Durand", "CRM - ", ""],
  ["CRM : Dupont - Fiche", "CRM : Dumont - Fiche", "CRM : ", " - Fiche"],
  ["客户: 王 | CRM", "客户: 李 | CRM", "客户: ", " | CRM"],
  ["لينا – العملاء", "سامي – العملاء", "", " – العملاء"],
])("%s and %s", (first, second, before, after) => {
  expect(frameOf(first, second)).toEqual({ before, after });
});

test("the same title twice, or none, tells nothing", () => {
  expect(frameOf("CRM", "CRM")).toBeNull();
  expect(frameOf("", "CRM")).toBeNull();
});

test("a frame gives back the name that was put in it", () => {
  const text = fc.stringMatching(/^[A-Za-zéü]{1,20}$/);
  fc.assert(
    fc.property(text, text, text, text, (one, two, before, after) => {
      fc.pre(one !== two);
      const frame = frameOf(`${before} - ${one} | ${after}`, `${before} - ${two} | ${after}`);
      expect(frame && nameIn(`${before} - ${one} | ${after}`, frame)).toBe(one);
    }),
  );
});
