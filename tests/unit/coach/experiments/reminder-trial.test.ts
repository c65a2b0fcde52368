import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type TrialPoint,
  differenceOf,
  evidenceOf,
  intervalOf,
  rerandomisationP,
} from "@/lib/coach/experiments/reminder-trial";
import { createSequence } from "@/lib/coach/experiments/sequence";
import { trialVerdict } from "@/lib/coach/experiments/trial-verdict";

const pointsOf = (shown: boolean, acted: number, of: number): TrialPoint[] =>
  Array.from({ length: of }, (_, nth) => ({ shown, probability: 0.5, acted: nth < acted }));

/** Points drawn with these chances of acting after a reminder and after silence. */
function lifeOf(seed: string, size: number, afterReminder: number, afterSilence: number): TrialPoint[] {
  const next = createSequence(seed);
  return Array.from({ length: size }, () => {
    const shown = next() < 0.5;
    return { shown, probability: 0.5, acted: next() < (shown ? afterReminder : afterSilence) };
  });
}

describe("the difference and its interval", () => {
  test("14 of 31 after a reminder, 9 of 33 after silence: 18 points, from about -5 to +41", () => {
    // In an order in which neighbours do not resemble each other.
    const points = [...pointsOf(true, 14, 31), ...pointsOf(false, 9, 33)];
    const next = createSequence("order");
    const mixed = points
      .map((point) => ({ point, key: next() }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ point }) => point);
    expect(differenceOf(mixed)).toBeCloseTo(14 / 31 - 9 / 33, 12);
    const interval = intervalOf(mixed);
    expect(interval?.low).toBeGreaterThan(-0.09);
    expect(interval?.low).toBeLessThan(-0.04);
    expect(interval?.high).toBeGreaterThan(0.39);
    expect(interval?.high).toBeLessThan(0.45);
  });

  test("where one side never came there is no number", () => {
    expect(differenceOf(pointsOf(true, 3, 9))).toBeNull();
    expect(intervalOf(pointsOf(true, 3, 9))).toBeNull();
    expect(rerandomisationP(pointsOf(true, 3, 9), "x")).toBe(1);
  });

  test("95 of 100 intervals hold the truth", () => {
    let held = 0;
    for (let life = 0; life < 300; life++) {
      const interval = intervalOf(lifeOf(`cover-${life}`, 100, 0.5, 0.3));
      if (interval && interval.low <= 0.2 && interval.high >= 0.2) held++;
    }
    expect(held / 300).toBeGreaterThan(0.91);
  });
});

describe("chance", () => {
  test("a large difference is rarely chance, none is chance about half the time", () => {
    expect(rerandomisationP([...pointsOf(true, 20, 25), ...pointsOf(false, 3, 25)], "p")).toBeLessThan(0.001);
    expect(rerandomisationP([...pointsOf(true, 10, 25), ...pointsOf(false, 10, 25)], "p")).toBeGreaterThan(
      0.4,
    );
  });

  test("without an effect p is at most 0.05 in about one life of twenty", () => {
    let small = 0;
    for (let life = 0; life < 200; life++) {
      if (rerandomisationP(lifeOf(`null-${life}`, 60, 0.3, 0.3), "r", 400) <= 0.05) small++;
    }
    expect(small).toBeLessThanOrEqual(18);
  });

  test("the evidence is a fair bet: looked at every day it reaches 20 in at most one life of twenty", () => {
    let reached = 0;
    for (let life = 0; life < 300; life++) {
      const points = lifeOf(`peek-${life}`, 160, 0.35, 0.35);
      if (points.some((_, count) => evidenceOf(points.slice(0, count + 1)) >= 20)) reached++;
    }
    expect(reached / 300).toBeLessThanOrEqual(0.05);
  });

  test("evidence is never negative, whatever the coins and their probabilities", () => {
    const point = fc.record({
      shown: fc.boolean(),
      acted: fc.boolean(),
      probability: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 200 }), (points) => {
        expect(evidenceOf(points)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("what it allows to say", () => {
  const registered = { size: 160, seed: "trial", isOver: false };

  test("nothing below 40 moments", () => {
    expect(trialVerdict(lifeOf("few", 39, 0.9, 0.1), registered)).toEqual({
      type: "too-few",
      points: 39,
      needed: 40,
    });
  });

  test("a strong effect helps, none ends undecided, and nothing after the registered size is looked at", () => {
    expect(trialVerdict(lifeOf("strong", 120, 0.9, 0.2), registered).type).toBe("helps");
    expect(trialVerdict(lifeOf("none", 60, 0.3, 0.3), registered).type).toBe("running");
    expect(trialVerdict(lifeOf("none", 60, 0.3, 0.3), { ...registered, isOver: true }).type).toBe(
      "undecided",
    );
    const none = lifeOf("none", 160, 0.3, 0.3);
    const longer = [...none, ...pointsOf(true, 200, 200)];
    expect(trialVerdict(longer, registered)).toEqual(trialVerdict(none, registered));
    expect(trialVerdict(none, registered).type).toBe("undecided");
  });
});
