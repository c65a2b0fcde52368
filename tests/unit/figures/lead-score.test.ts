import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultLeadScoring, scoreLead, type SignAction, signsOf } from "@/lib/figures/lead-score";
import { leadSigns } from "@/lib/model/lead-scoring";

test("a lead's score is explained line by line", () => {
  expect(scoreLead({ "mail-answered": 5, "page-visited": 1 }, defaultLeadScoring)).toEqual({
    points: 32,
    advice: "call",
    lines: [
      { sign: "mail-answered", times: 3, seen: 5, points: 30 },
      { sign: "page-visited", times: 1, seen: 1, points: 2 },
    ],
  });
  expect(scoreLead({}, defaultLeadScoring)).toMatchObject({ points: 0, advice: "nurture" });
});

test("the points are the sum of their lines, and a line never exceeds its limit", () => {
  const rule = fc.record({
    sign: fc.constantFrom(...leadSigns),
    points: fc.integer({ min: -100, max: 100 }),
    most: fc.integer({ min: 1, max: 100 }),
  });
  const seen = fc.dictionary(fc.constantFrom(...leadSigns), fc.integer({ min: 0, max: 500 }));
  fc.assert(
    fc.property(
      fc.array(rule, { maxLength: 8 }),
      seen,
      fc.integer({ min: 1, max: 300 }),
      (rules, signs, threshold) => {
        const { points, lines, advice } = scoreLead(signs, { rules, threshold });
        expect(points).toBe(lines.reduce((sum, line) => sum + line.points, 0));
        expect(advice).toBe(points >= threshold ? "call" : "nurture");
        for (const line of lines) expect(line.times).toBeLessThanOrEqual(line.seen);
      },
    ),
  );
});

const on = (day: string, fields: Partial<SignAction>): SignAction => ({
  kind: "email",
  initiative: "reactive",
  day,
  ...fields,
});

test("signs are what they did: their mail, their call, a meeting accepted; not what I did, nor what is old", () => {
  const actions = [
    on("2026-06-01", {}),
    on("2026-06-02", { initiative: "proactive" }),
    on("2026-06-03", { kind: "call" }),
    on("2026-06-04", { kind: "call", initiative: "proactive", choice: "meeting-booked" }),
    on("2026-06-05", { kind: "demo", initiative: "proactive" }),
    on("2026-06-06", { internal: true }),
    on("2026-01-01", {}),
  ];
  const opened = { record: "lead-sign", id: "1", day: "2026-06-02", sign: "quote-opened", times: 2 } as const;
  const noted = [
    opened,
    { ...opened, id: "2", removedAt: "2026-06-03T09:00:00Z" },
    { ...opened, id: "3", day: "2025-06-02" },
  ];
  expect(signsOf(actions, noted, "gold", "2026-03-01")).toEqual({
    "mail-answered": 1,
    "called-us": 1,
    "meeting-accepted": 2,
    "quote-opened": 2,
    gold: 1,
  });
});
