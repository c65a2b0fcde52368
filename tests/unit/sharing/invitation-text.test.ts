import fc from "fast-check";
import { expect, test } from "vitest";
import { fromMessageText, toMessageText } from "@/lib/sharing/invitation-text";

const note = JSON.stringify({ format: "cairn-invitation", note: '{"teamName":"Équipe « Sud »"}' });

test("an invitation comes through a message: greeting before, name after, lines broken and quoted", () => {
  const text = toMessageText(note);
  expect(text).toMatch(/^cairn-invitation:[\w-]+\.$/);
  const broken = text.replaceAll(/(.{40})/g, "$1\r\n> ");
  for (const pasted of [text, `Hello Anne,\n\n${text}\nClaude`, `Hello,\n> ${broken}\n> Claude`])
    expect(fromMessageText(pasted)).toBe(note);
});

test("any text comes back as it was, and what is no such word stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1 }), (any) => {
      expect(fromMessageText(toMessageText(any))).toBe(any);
    }),
  );
  for (const other of [note, "cairn-invitation:a.", toMessageText(note).slice(0, 60)])
    expect(fromMessageText(other)).toBe(other);
});
