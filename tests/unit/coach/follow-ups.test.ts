import * as fc from "fast-check";
import { expect, test } from "vitest";
import { areQuotesPoorlyFollowedUp, followUpsAfter, noFollowUps } from "@/lib/coach/quotes";
import { followUp } from "@/lib/coach/thresholds";

/** So many quotes a worked day, of which these shares were followed up, one share a day. */
const lived = (aDay: number, shares: readonly number[]) =>
  shares.reduce((before, share, index) => {
    const good = Math.round(share * aDay);
    const settled = Array.from({ length: aDay }, (_, quote) => quote < good);
    return followUpsAfter(before, settled, index + 1);
  }, noFollowUps);
const days = (count: number, share: number) => Array.from({ length: count }, () => share);

test("three months of good follow-up do not hide three weeks of poor one, with few quotes a day or many", () => {
  for (const aDay of [1, 4]) {
    expect(areQuotesPoorlyFollowedUp(lived(aDay, days(60, 1)))).toBe(false);
    expect(areQuotesPoorlyFollowedUp(lived(aDay, [...days(60, 1), ...days(15, 0)]))).toBe(true);
    expect(areQuotesPoorlyFollowedUp(lived(aDay, [...days(60, 1), ...days(2, 0)]))).toBe(false);
  }
});

test("no quote, or few, say nothing", () => {
  expect(areQuotesPoorlyFollowedUp(noFollowUps)).toBe(false);
  expect(areQuotesPoorlyFollowedUp(followUpsAfter(noFollowUps, [false], 1))).toBe(true);
  expect(areQuotesPoorlyFollowedUp(followUpsAfter(noFollowUps, [false, true], 1))).toBe(false);
});

test("the order within a day changes nothing, and a half-life halves what came before", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 12 }), fc.integer({ min: 0, max: 40 }), (quotes, gap) => {
      const first = followUpsAfter(noFollowUps, [true, false, false], 3);
      const after = followUpsAfter(first, quotes, 3 + gap);
      expect(followUpsAfter(first, quotes.toReversed(), 3 + gap)).toEqual(after);
      if (quotes.length === 0) expect(after).toBe(first);
      else {
        const worth = 0.5 ** (gap / followUp.halfLifeWorkedDays);
        expect(after.good + after.poor).toBeCloseTo(3 * worth + quotes.length, 12);
      }
    }),
  );
});
