import { expect, test } from "vitest";
import { comparisons } from "@/lib/figures/pipeline/context";
import { dealGroups } from "@/lib/figures/pipeline/groups";
import { defaultSalesSetup } from "@/lib/model/sales-setup";
import { type DealFixture, histories, many } from "./deals";

const asOf = "2026-11-23";
const noReferences = defaultSalesSetup.references;

const closed = (n: number, won: number, day: string, amount = 1_000) => [
  ...many(won, `w${day}`, [
    ["lead", "2024-01-01"],
    ["won", day, { amount }],
  ]),
  ...many(n - won, `l${day}`, [
    ["lead", "2024-01-01"],
    ["lost", day],
  ]),
];
const verdicts = (
  deals: DealFixture[],
  model: Parameters<typeof comparisons>[2],
  references = noReferences,
) =>
  Object.fromEntries(
    comparisons(histories(deals), asOf, model, references).map(({ figure, verdict }) => [figure, verdict]),
  );

test("a figure is compared with the year before, and within chance it is no difference", () => {
  expect(
    verdicts([...closed(40, 20, "2026-06-01"), ...closed(40, 16, "2025-06-01")], "own-past")["win-rate"],
  ).toBe("within");
  expect(
    verdicts([...closed(40, 30, "2026-06-01"), ...closed(40, 10, "2025-06-01")], "own-past")["win-rate"],
  ).toBe("above");
  expect(
    verdicts([...closed(40, 30, "2026-06-01"), ...closed(19, 1, "2025-06-01")], "own-past")["win-rate"],
  ).toBeNull();
});

test("the business model changes what a figure is compared with", () => {
  const deals = [...closed(40, 30, "2026-10-20"), ...closed(40, 10, "2026-07-20")];
  expect(verdicts(deals, "distance")["win-rate"]).toBe("above");
  expect(verdicts(deals, "own-past")["win-rate"]).toBeNull();
  const rate = (winRate: number) => verdicts(deals, "own-values", { ...noReferences, winRate })["win-rate"];
  expect([rate(0.5), rate(0.3), rate(0.7)]).toEqual(["within", "above", "below"]);
  expect(comparisons(histories(deals), asOf, "complex", noReferences).map(({ figure }) => figure)[1]).toBe(
    "won-value-rate",
  );
});

test("groups that differ by chance alone are said not to differ", () => {
  const origin = (n: number, won: number, name: "self" | "marketing") => [
    ...many(
      won,
      `w${name}`,
      [
        ["lead", "2026-01-01"],
        ["won", "2026-02-01"],
      ],
      { origin: name },
    ),
    ...many(
      n - won,
      `l${name}`,
      [
        ["lead", "2026-01-01"],
        ["lost", "2026-02-01"],
      ],
      { origin: name },
    ),
  ];
  const apart = (a: number, b: number) =>
    dealGroups(histories([...origin(60, a, "self"), ...origin(60, b, "marketing")]), (one) => one.origin).map(
      ({ verdict }) => verdict,
    );
  expect(apart(30, 22)).toEqual(["within", "within"]);
  expect(apart(40, 15)).toEqual(["above", "below"]);
});
