import fc from "fast-check";
import { expect, test } from "vitest";
import { helloAnswer, sitePlan, toPage } from "@/lib/messages/page-contract";
import { answerOf, isHelloAnswer, isSitePlan, isToPage } from "@/lib/messages/page-guards";

// The content script cannot afford the schemas; its guards must say the same as they.
const odd = fc.oneof(fc.anything(), fc.constant(null), fc.string({ maxLength: 70 }));
const plan = fc.record(
  {
    site: fc.oneof(fc.string({ maxLength: 61 }), odd),
    document: fc.oneof(fc.constant(null), fc.object(), odd),
    capture: fc.oneof(fc.constant(null), fc.object()),
  },
  { requiredKeys: ["document"] },
);
const texts = fc.record(
  { open: fc.string(), frame: fc.string(), refresh: fc.string(), refused: fc.oneof(fc.string(), odd) },
  { requiredKeys: ["open"] },
);
const hello = fc.record({
  plan,
  side: fc.constantFrom("left", "right", "top"),
  topPercent: fc.oneof(fc.double({ min: -10, max: 110 }), odd),
  texts,
});

test("a plan passes the guard exactly where it passes the schema", () => {
  fc.assert(
    fc.property(fc.oneof(plan, odd), (value) => {
      expect(isSitePlan(value)).toBe(sitePlan.safeParse(value).success);
    }),
  );
});

test("an answer to hello passes the guard exactly where it passes the schema", () => {
  fc.assert(
    fc.property(fc.oneof(hello, odd), (value) => {
      expect(isHelloAnswer(value)).toBe(helloAnswer.safeParse(value).success);
    }),
    {
      numRuns: 500,
    },
  );
});

test("what the page is told passes the guard exactly where it passes the schema", () => {
  const told = fc.record({ type: fc.oneof(fc.constantFrom(...toPage.shape.type.options), odd) });
  fc.assert(
    fc.property(fc.oneof(told, odd), (value) => {
      expect(isToPage(value)).toBe(toPage.safeParse(value).success);
    }),
  );
});

test("an answer is taken out of its envelope, an error is none", () => {
  expect(answerOf({ ok: true, value: 3 })).toBe(3);
  expect(answerOf({ ok: false, error: { code: "unexpected" } })).toBeUndefined();
  expect(answerOf(undefined)).toBeUndefined();
});
