import { expect, test } from "vitest";
import { illusionOfActivity } from "@/lib/coach/patterns/illusion-of-activity";
import { noEvidence } from "@/lib/coach/evidence";
import { labelError } from "@/lib/coach/thresholds";
import type { Audit } from "@/lib/model/pattern";

const checks = (weeks: number, checked: number, wrong: number): Audit[] =>
  Array.from({ length: weeks }, (_, week) => ({
    record: "audit",
    day: `2026-02-${String(1 + week).padStart(2, "0")}`,
    checked,
    wrong,
  }));
const likely = (audits: Audit[], day = "2026-03-01") =>
  illusionOfActivity.likelyMarkers(0.1, { audits }, day);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test("without a check by that day the marker is where it was agreed", () => {
  expect(likely([])).toEqual([0.1]);
  expect(likely(checks(4, 5, 1), "2026-01-31")).toEqual([0.1]);
});

test("wrong labels move the marker to where it shows, and few checks leave it open where that is", () => {
  const few = likely(checks(2, 10, 1));
  const many = likely(checks(20, 10, 1));
  const error = (200 * 0.1 + labelError.usual * labelError.worth) / (200 + labelError.worth);
  expect(mean(many)).toBeCloseTo(0.1 * (1 - error) + 0.9 * error, 10);
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  expect(spread(few)).toBeGreaterThan(1.5 * spread(many));
  // Mean and variance of the share of wrong labels, told from checks that are worth so many.
  const shares = many.map((marker) => (marker - 0.1) / 0.8);
  const variance = mean(shares.map((share) => (share - error) ** 2));
  expect(variance).toBeCloseTo((error * (1 - error)) / (201 + labelError.worth), 10);
});

test("the probability is averaged over where the marker may lie", () => {
  const markers = likely(checks(3, 5, 1));
  const each = markers.map((marker) => illusionOfActivity.assess(noEvidence, [marker]).probability);
  expect(illusionOfActivity.assess(noEvidence, markers).probability).toBeCloseTo(mean(each), 12);
  expect(new Set(each).size).toBeGreaterThan(1);
});
