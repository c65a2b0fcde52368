import { expect, test } from "vitest";
import { readJournal } from "@/lib/model/journal-reader";

const header =
  '{"record":"journal","version":1,"exportedAt":"2026-11-23T17:00:00+01:00","timeZone":"Europe/Paris"}';
const problems = (...lines: string[]) =>
  [...readJournal(lines)].flatMap((read) => (read.type === "error" ? [`${read.line}: ${read.problem}`] : []));

test.each([
  [
    '{"record":"schedule","from":"2026-01-01","days":{"mon":["09:00-08:00"]}}',
    "hours that end after they begin",
  ],
  ['{"record":"action","id":"a","at":"2026-13-03","kind":"call","initiative":"none"}', "RFC 3339"],
  [
    '{"record":"action","id":"a","at":"2026-01-03T09:00:00Z","kind":"zz","initiative":"none"}',
    "one of email, call",
  ],
  [
    '{"record":"stage","opportunity":"o","at":"2026-01-03T10:00:00Z","stage":"won","probability":3}',
    "probability is 3",
  ],
  [
    '{"record":"absence","from":"2026-02-01","to":"2026-01-01","kind":"leave"}',
    "expected `to` not before `from`",
  ],
  ['{"record":"action","id"', "expected one record a line"],
  ["[1]", 'expected an object with "record"'],
  [header, "a second header"],
])("a bad line is named with what was expected: %s", (line, expected) => {
  const [problem] = problems(header, "", line);
  expect(problem).toMatch(/^3: /);
  expect(problem).toContain(expected);
});

test("no header, a newer one, an empty file", () => {
  expect(problems('{"record":"person"}')).toEqual([expect.stringContaining("1: no header")]);
  expect(problems('{"record":"journal","version":2}')).toEqual([expect.stringContaining("of a newer Cairn")]);
  expect(problems()).toHaveLength(1);
});

test("a record of an unknown kind and unknown fields are kept", () => {
  const reads = [
    ...readJournal([header, '{"record":"later","x":1}', '{"record":"person","inPostSince":null,"y":2}']),
  ];
  expect(reads.slice(1)).toEqual([
    { type: "unknown", line: 2, value: { record: "later", x: 1 } },
    { type: "record", line: 3, record: { record: "person", inPostSince: null, y: 2 } },
  ]);
});
