import { beforeEach, expect, test } from "vitest";
import { longestText, readDocument } from "@/lib/sites/document-reader";
import type { DocumentPlan } from "@/lib/sites/site";

beforeEach(() => document.body.replaceChildren());

const plan = (parts: Partial<DocumentPlan>): DocumentPlan => parts;
const seen = "2026-11-23 test";

function put(
  tag: string,
  text = "",
  attributes: Record<string, string> = {},
  parent: Element = document.body,
) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  parent.append(element);
  return element;
}

test("takes text, own text, a value and an attribute", () => {
  const heading = put("h2", "Fleet renewal");
  put("span", "Subject:", {}, heading);
  put("a", "mail", { title: "anne@customer.test" });
  const input = put("input", "", { id: "to" }) as HTMLInputElement;
  input.value = "Anne <anne@customer.test>";
  const { findings } = readDocument(
    plan({
      name: [{ css: "h2", take: "own-text", seen }],
      personName: [{ css: "#to", take: "value", seen }],
      personAddress: [{ css: "a", take: { attribute: "title" }, seen }],
      kind: [{ css: "h2", take: "text", seen }],
    }),
    document,
  );
  expect(findings).toEqual({
    name: "Fleet renewal",
    personName: "Anne <anne@customer.test>",
    personAddress: "anne@customer.test",
    kind: "Fleet renewalSubject:",
  });
});

test("of a script it says only whether the declared marker is there", () => {
  put("script", 'rcmail.set_env({"compose_mode":"reply","secret":"x"})', { type: "text/plain" });
  const reply = [{ css: "script", take: { marker: '"compose_mode":"reply"' }, seen }];
  const forward = [{ css: "script", take: { marker: '"compose_mode":"forward"' }, seen }];
  expect(readDocument(plan({ reply, forward }), document).findings).toEqual({
    reply: '"compose_mode":"reply"',
  });
});

test("a long text is cut, an empty one found nowhere, and the next selector is tried", () => {
  put("p", "", { class: "new" });
  put("p", "x".repeat(10_000), { class: "old" });
  const name = [
    { css: ".new", take: "text", seen },
    { css: ".old", take: "text", seen },
  ] as const;
  expect(readDocument(plan({ name }), document).findings.name).toHaveLength(longestText);
});

test("a selector that no browser knows finds nothing and breaks nothing", () => {
  put("p", "Anne");
  const name = [
    { css: "p:::(", take: "text", seen },
    { css: "p", take: "text", seen },
  ] as const;
  expect(readDocument(plan({ name, frames: [":::"] }), document).findings).toEqual({ name: "Anne" });
});
