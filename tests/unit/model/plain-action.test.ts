import * as fc from "fast-check";
import { expect, test } from "vitest";
import { action, builtInKinds } from "@/lib/model/action";
import { isPlainAction } from "@/lib/model/plain-action";

const instants = fc.constantFrom(
  "2026-03-12T11:40:00+01:00",
  "2026-02-28T23:59:59Z",
  "2024-02-29T11:40:00.123Z",
);
const plain = fc.record(
  {
    record: fc.constant("action"),
    id: fc.constantFrom("a1", "b".repeat(200)),
    at: instants,
    day: fc.constant("2026-03-12"),
    kind: fc.constantFrom(...builtInKinds),
    initiative: fc.constantFrom("proactive", "reactive", "none"),
    minutes: fc.option(fc.integer({ min: 0, max: 1440 })),
    account: fc.option(fc.constant("c1")),
    opportunity: fc.option(fc.constant("o1")),
    advances: fc.option(fc.boolean()),
    hard: fc.option(fc.boolean()),
    due: fc.option(fc.record({ hard: fc.nat(3), other: fc.nat(3) })),
    phase: fc.constantFrom("identify", "follow-up"),
    source: fc.constantFrom("click", "import"),
    voidedAt: fc.option(instants),
  },
  { requiredKeys: ["record", "id", "at", "kind", "initiative"] },
);
const odd = fc.constantFrom<unknown>(
  null,
  undefined,
  "",
  "x",
  "x-own",
  -1,
  1441,
  3.5,
  Number.NaN,
  true,
  {},
  [],
  { hard: 1 },
  { hard: 1, other: -1 },

  "2026-02-30",
  "2026-03-12T11:40Z",
  "2026-13-12T11:40:00Z",
  "2026-02-29T11:40:00Z",
  "2026-03-12T24:00:00Z",
  "2026-03-12T11:40:00",
  "2026-03-12T11:40:00+25:00",
  "12 March",
  "c".repeat(201),
);
const fields = [
  "record",
  "id",
  "at",
  "day",
  "kind",
  "initiative",
  "minutes",
  "account",
  "advances",
  "due",
  "phase",
];
const changes = fc.array(fc.tuple(fc.constantFrom(...fields, "source", "voidedAt", "unheardOf"), odd), {
  maxLength: 2,
});

test("what passes for plain passes the schema, and comes out of it unchanged", () => {
  let found = 0;
  fc.assert(
    fc.property(plain, changes, (base, changed) => {
      const value = { ...base, ...Object.fromEntries(changed) };
      if (changed.length === 0) expect(isPlainAction(value)).toBe(true);
      if (!isPlainAction(value)) return;
      found += 1;
      const parsed = action.safeParse(value);
      expect(parsed.success).toBe(true);
      expect(parsed.data).toEqual(value);
    }),
    { numRuns: 3000 },
  );
  expect(found).toBeGreaterThan(500);
});
