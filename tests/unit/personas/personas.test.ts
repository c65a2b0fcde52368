import { describe, expect, test } from "vitest";
import { journalHeader, journalRecords } from "@/lib/model/journal";
import { patternIds } from "@/lib/model/pattern";
import { runCoach } from "../../../scripts/personas/coach-detector";
import { judgePortion } from "../../../scripts/personas/judge";
import { score } from "../../../scripts/personas/score";
import { drawLife } from "../../personas/draw-life";
import { journalText } from "../../personas/journal-text";
import { worldNames } from "../../personas/life";

const slow = 60_000;

describe("labelled lives", () => {
  test("the same seed gives the same journal, another seed another", () => {
    expect(journalText(drawLife(5, "hard", 2))).toBe(journalText(drawLife(5, "hard", 2)));
    expect(journalText(drawLife(5, "hard", 2))).not.toBe(journalText(drawLife(6, "hard", 2)));
  });

  test.each(worldNames)("lives of the %s world keep the journal's contract", (world) => {
    const life = drawLife(5, world, 0);
    expect(journalHeader.safeParse(life.header).success).toBe(true);
    const wrong = life.records.filter((record) => !journalRecords[record.record].safeParse(record).success);
    expect(wrong).toEqual([]);
    for (const id of patternIds) expect(life.truth.get(id)?.latent).toHaveLength(life.workedDays.length);
  });
});

describe("the coach on labelled lives", () => {
  test(
    "finds most of what is there, beats the naive weekly rule on false alarms",
    () => {
      const tallies = judgePortion({ seed: 11, world: "standard", lives: 8, first: 0, step: 1 });
      const coach = score(tallies.coach ?? []);
      const naive = score(tallies["naive weekly"] ?? []);
      expect(coach.episodes).toBeGreaterThan(2);
      expect(coach.recall).toBeGreaterThanOrEqual(0.6);
      expect(coach.falseAlarms).toBeLessThan(naive.falseAlarms / 8);
      expect(coach.falseAlarms).toBeLessThan(3);
    },
    slow,
  );

  test(
    "says the same of a life whose rituals were never recorded",
    () => {
      const life = drawLife(11, "standard", 3);
      const bare = life.records.filter((record) => record.record !== "action" || record.kind !== "ritual");
      expect(bare.length).toBeLessThan(life.records.length);
      expect(runCoach(life, bare)).toEqual(runCoach(life));
    },
    slow,
  );
});
