import { expect, test } from "vitest";
import { stageFigures } from "@/lib/figures/pipeline/stage-figures";
import { defaultSalesSetup } from "@/lib/model/sales-setup";
import { deal, fourDeals, histories } from "./deals";

const { steps } = defaultSalesSetup;

test("weighted net value is gross value times probability, for what stands there", () => {
  const [lead, qualified, proposal] = stageFigures(fourDeals, steps, "2026-03-01");
  expect(lead?.count).toBe(0);
  expect(qualified).toMatchObject({
    count: 1,
    grossValue: 4_000,
    forecastRate: 0.25,
    weightedNetValue: 1_000,
    medianAgeDays: 28,
  });
  expect(proposal).toMatchObject({ count: 1, grossValue: 12_000, weightedNetValue: 6_000 });
});

test("a lead's fit to the target is told with how many say it", () => {
  const fits = histories([
    deal("1", [["lead", "2026-01-05"]], { targetFit: 0.5 }),
    deal("2", [["lead", "2026-01-05"]], { targetFit: 1 }),
    deal("3", [["lead", "2026-01-05"]]),
  ]);
  expect(stageFigures(fits, steps, "2026-03-01")[0]).toMatchObject({
    targetFit: 0.75,
    withTargetFit: 2,
    count: 3,
  });
});

test("declared anew is not entered anew: age counts from the entry", () => {
  const [, qualified] = stageFigures(
    histories([
      deal("1", [
        ["qualified", "2026-01-01", { probability: 0.2 }],
        ["qualified", "2026-02-20", { probability: 0.4 }],
      ]),
    ]),
    steps,
    "2026-03-02",
  );
  expect(qualified).toMatchObject({ medianAgeDays: 60, forecastRate: 0.4 });
});

test("what stands longer than three quarters of those before is late, once ten tell", () => {
  const left = Array.from({ length: 40 }, (_, index) =>
    deal(`l${index}`, [
      ["proposal", "2026-01-01"],
      ["lost", `2026-01-${String(2 + Math.floor(index / 2)).padStart(2, "0")}`],
    ]),
  );
  const standing = [deal("old", [["proposal", "2026-01-01"]]), deal("new", [["proposal", "2026-02-25"]])];
  const [, , proposal] = stageFigures(histories([...left, ...standing]), steps, "2026-03-01");
  expect(proposal).toMatchObject({ count: 2, late: 1 });
  expect(proposal?.usualDays).toBeGreaterThan(9);
  expect(proposal?.lateAfterDays).toBeGreaterThan(proposal?.usualDays ?? 99);
  expect(stageFigures(histories(left.slice(0, 8)), steps, "2026-03-01")[2]?.lateAfterDays).toBeNull();
});
