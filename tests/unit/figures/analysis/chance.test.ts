import { expect, test } from "vitest";
import { chanceOf } from "@/lib/figures/analysis/chance";
import { spanOf } from "@/lib/figures/analysis/periods";
import { dealRecord, splitFigure } from "@/lib/figures/analysis/split";
import { createRandom } from "@/lib/app/sample/random";
import { type SomeDeal, someDeals } from "./some-deals";

const ever = spanOf("ever", "2026-12-31");

function verdict(
  deals: readonly SomeDeal[],
  measure: "win-rate" | "average-basket" | "won" | "won-value",
  by: "owner" | "month" | "segment",
  seed = 1,
) {
  const { groups } = splitFigure(someDeals(deals).map(dealRecord), measure, by, ever);
  return chanceOf(measure, by, groups, createRandom(seed));
}

/** Eight people with the same true rate. */
function equalPeople(seed: number, each: number): SomeDeal[] {
  const random = createRandom(seed);
  return Array.from({ length: 8 * each }, (_, index) => ({
    owner: `p${index % 8}`,
    segment: (["gold", "silver", "bronze"] as const)[index % 3] ?? null,
    stage: random() < 0.25 ? "won" : "lost",
    amount: Math.round(1_000 * Math.exp(random() + random() + random())),
  }));
}

test("people with one true rate, and baskets of one distribution, are within chance in nearly every world", () => {
  const worlds = Array.from({ length: 60 }, (_, seed) => equalPeople(seed + 7, 30));
  const wrong = (measure: "win-rate" | "average-basket", by: "owner" | "segment") =>
    worlds.filter((deals, seed) => verdict(deals, measure, by, seed).type === "differs").length;
  expect(wrong("win-rate", "owner")).toBeLessThanOrEqual(2);
  expect(wrong("average-basket", "segment")).toBeLessThanOrEqual(2);
});

test("a rate that is truly another is named, and no other with it", () => {
  const deals = [
    ...Array.from(
      { length: 200 },
      (_, index): SomeDeal => ({ owner: `p${index % 4}`, stage: index % 8 < 4 ? "won" : "lost" }),
    ),
    ...Array.from(
      { length: 60 },
      (_, index): SomeDeal => ({ owner: "rare", stage: index < 6 ? "won" : "lost" }),
    ),
  ];
  expect(verdict(deals, "win-rate", "owner")).toEqual({ type: "differs", outside: ["rare"] });
});

test("a basket that is truly larger is named", () => {
  const random = createRandom(5);
  const deals = Array.from({ length: 120 }, (_, index): SomeDeal => {
    const isGold = index % 4 === 0;
    return {
      segment: isGold ? "gold" : index % 2 === 0 ? "silver" : "bronze",
      amount: (isGold ? 5_000 : 1_000) * (0.5 + random()),
    };
  });
  const found = verdict(deals, "average-basket", "segment");
  expect(found.type).toBe("differs");
  if (found.type === "differs") expect(found.outside).toContain("gold");
});

test("months of a steady trade are within chance; one with three times as many is named", () => {
  const month = (nth: number, count: number): SomeDeal[] =>
    Array.from({ length: count }, () => ({
      on: `2026-${String(nth).padStart(2, "0")}-10`,
      created: "2026-01-01",
    }));
  const steady = [8, 11, 9, 12, 10, 7, 10, 9, 12, 8, 11, 10].flatMap((count, index) =>
    month(index + 1, count),
  );
  expect(verdict(steady, "won", "month").type).toBe("within");
  expect(verdict([...steady, ...month(5, 25)], "won", "month")).toEqual({
    type: "differs",
    outside: ["2026-05"],
  });
});

test("people's baskets are not held against each other: what each has to sell decides", () => {
  const deals = Array.from(
    { length: 120 },
    (_, index): SomeDeal => ({
      owner: `p${index % 4}`,
      amount: index % 4 === 0 ? 20_000 + index : 500 + index,
    }),
  );
  expect(verdict(deals, "average-basket", "owner").type).toBe("size");
});

test("quantities are sizes, and fewer than twenty say nothing", () => {
  expect(verdict(equalPeople(1, 30), "won-value", "owner").type).toBe("size");
  expect(verdict(equalPeople(1, 30), "won", "owner").type).toBe("size");
  expect(verdict(equalPeople(1, 2), "win-rate", "owner")).toEqual({ type: "too-few", n: 16, needed: 20 });
});
