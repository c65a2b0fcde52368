import fc from "fast-check";
import { expect, test } from "vitest";
import type { Deal } from "@/lib/figures/deal";
import { type DealFigures, dealFigures } from "@/lib/figures/deal-figures";
import { readCsv } from "@/lib/imports/csv";
import { readDeals } from "@/lib/imports/deals";
import { textOf } from "@/lib/imports/file-text";
import { encode, encoding } from "./re-encoded";

const firstDayMs = Date.UTC(2016, 9, 20);
const day = (offset: number): string => new Date(firstDayMs + offset * 86_400_000).toISOString().slice(0, 10);

const deal = fc.record({
  stage: fc.constantFrom<Deal["stage"]>("won", "won", "lost", "qualified", "lead"),
  owner: fc.constantFrom("Darcel Schlecht", "Élodie Bérard", "Vicki; Laflamme, jr"),
  account: fc.constantFrom("Cancity", "Société générale d’électricité", 'The "Big" one'),
  product: fc.constantFrom("GTX Pro", "MG Spécial"),
  begun: fc.integer({ min: 0, max: 300 }),
  length: fc.integer({ min: 0, max: 140 }),
  cents: fc.integer({ min: 100, max: 3_000_000 }),
});

const deals: fc.Arbitrary<Deal[]> = fc.array(deal, { minLength: 8, maxLength: 40 }).map((all) =>
  all.map(({ stage, owner, account, product, begun, length, cents }, index): Deal => {
    const isClosed = stage === "won" || stage === "lost";
    return {
      id: `D-${index + 1}`,
      name: null,
      owner,
      account,
      product,
      segment: null,
      origin: null,
      stage,
      createdOn: day(begun),
      closedOn: isClosed ? day(begun + length) : null,
      amount: isClosed ? cents / 100 : null,
      currency: null,
      probability: null,
      expectedClose: null,
    };
  }),
);

/** The figures that hang on no open question. */
function settled(figures: DealFigures, open: ReadonlySet<string>) {
  const hasDates = !open.has("createdAt") && !open.has("closedAt");
  const group = (all: DealFigures["byOwner"]) =>
    Object.fromEntries(
      Object.entries(all).map(([name, { value, ...counts }]) => [
        name,
        open.has("amount") ? counts : { ...counts, value: Math.round(value * 100) },
      ]),
    );
  return {
    opportunities: figures.opportunities,
    ...(open.has("stage")
      ? {}
      : {
          won: figures.won,
          lost: figures.lost,
          byOwner: group(figures.byOwner),
          byProduct: group(figures.byProduct),
          byAccount: group(figures.byAccount),
          ...(open.has("amount") ? {} : { wonCents: Math.round(figures.wonValue * 100) }),
          ...(hasDates ? { cycle: figures.cycleDays } : {}),
          ...(open.has("closedAt") || open.has("amount")
            ? {}
            : {
                quarters: Object.entries(figures.closedByQuarter).map(([name, { won, lost, value }]) => [
                  name,
                  won,
                  lost,
                  Math.round(value * 100),
                ]),
              }),
        }),
  };
}

test("the same deals, however they are written, give the same figures or a question", () => {
  let questioned = 0;
  fc.assert(
    fc.property(deals, encoding, (written, how) => {
      const decoded = textOf(encode(written, how));
      if ("problem" in decoded) throw new Error(decoded.problem);
      const table = readCsv(decoded.text);
      if ("problem" in table) throw new Error(table.problem);
      const read = readDeals(table);
      const open = new Set(read.questions.flatMap(({ fields }) => fields));
      if (open.size > 0) questioned += 1;
      expect(settled(dealFigures(read.deals, "2018-01-01"), open)).toEqual(
        settled(dealFigures(written, "2018-01-01"), open),
      );
    }),
    { numRuns: 600 },
  );
  // A reader that always asked would hold the property and be of no use.
  expect(questioned).toBeLessThan(300);
});
