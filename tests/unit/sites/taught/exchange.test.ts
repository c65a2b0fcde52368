import { expect, test } from "vitest";
import type { TaughtRule } from "@/lib/model/taught-rule";
import { exportTaughtRules, importTaughtRules } from "@/lib/sites/taught/exchange";
import { proposeRule } from "@/lib/sites/taught/propose";

const proposed = proposeRule(
  "r1",
  { url: "https://x.fr/deal/1", title: "A | X" },
  { url: "https://x.fr/deal/2", title: "B | X" },
);
const rules: TaughtRule[] = proposed.ok ? [proposed.rule] : [];

test("what is exported is imported again", () => {
  expect(rules).toHaveLength(1);
  expect(importTaughtRules(exportTaughtRules(rules))).toEqual({ ok: true, value: rules });
});

test("what the sender's Cairn added, and what they removed, stays with them", () => {
  const kept = rules.map((rule) => ({ ...rule, editedAt: "2026-11-23T10:00:00Z", note: "private" }));
  const removed = rules.map((rule) => ({ ...rule, id: "r2", removedAt: "2026-11-23T10:00:00Z" }));
  const text = exportTaughtRules([...kept, ...removed]);
  expect(text).not.toMatch(/private|r2|editedAt/);
});

test.each([
  ["nothing", "", "file-unreadable"],
  ["another file", '{"a":1}', "file-unreadable"],
  ["a newer one", '{"format":"cairn-sites","version":2,"rules":[]}', "file-newer"],
  [
    "a rule with a pattern in place of a part",
    '{"format":"cairn-sites","version":1,"rules":[{"record":"taught-rule","id":"1","host":"x.fr","product":"X","page":{"kind":null,"template":{"path":[{"is":"pattern","source":"(a+)+"}],"query":[],"hashPath":[],"hashQuery":[]},"name":null,"mailLink":false}}]}',
    "file-unreadable",
  ],
  [
    "a host that is none",
    '{"format":"cairn-sites","version":1,"rules":[{"record":"taught-rule","id":"1","host":"x.fr/..","product":"X"}]}',
    "file-unreadable",
  ],
])("%s is refused with its reason", (_, text, code) => {
  expect(importTaughtRules(text)).toMatchObject({ ok: false, error: { code } });
});
