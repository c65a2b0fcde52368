import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type DealFigures, dealFigures, groupFigures } from "@/lib/figures/deal-figures";
import type { Deal } from "@/lib/figures/deal";
import { callCounts, readCalls } from "@/lib/imports/calls";
import { readCsv } from "@/lib/imports/csv";
import { readDeals } from "@/lib/imports/deals";
import { textOf } from "@/lib/imports/file-text";
import { headerBlocks } from "@/lib/imports/mail/mbox";
import { mailFigures, ownAddresses, sentMessages } from "@/lib/imports/mail/mail-figures";
import { type MessageHead, readHead } from "@/lib/imports/mail/message-head";

// Real data with figures that others published; kept beside the project, not in it.
const data = "../shared/data";
const present = existsSync(data);

function table(file: string) {
  const decoded = textOf(readFileSync(file));
  if ("problem" in decoded) throw new Error(decoded.problem);
  const read = readCsv(decoded.text);
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

interface Published {
  readonly figure: string;
  readonly computed: number;
}

/** The figure that a published one names, from Cairn's own; null where Cairn computes no such figure. */
function figureOf(
  name: string,
  figures: DealFigures,
  deals: readonly Deal[],
  managers: ReadonlyMap<string, string>,
): number | null {
  const [, group = "", who = "", what = ""] =
    /^(agent|product|account|manager) (.+?): (.+)$/.exec(name) ?? [];
  const quarter = /^(\d{4})(Q\d) \(close date\): (revenue|won)$/.exec(name);
  if (quarter) {
    const of = figures.closedByQuarter[`${quarter[1]}-${quarter[2]}`];
    return (quarter[3] === "revenue" ? of?.value : of?.won) ?? null;
  }
  const key = who === "GTX Pro" ? "GTXPro" : who;
  const byManager = groupFigures(deals, ({ owner }) => managers.get(owner ?? "") ?? null);
  const { byOwner, byProduct, byAccount } = figures;
  const groups = { agent: byOwner, product: byProduct, account: byAccount, manager: byManager }[group];
  const found = groups?.[key];
  if (!found) return null;
  const closed = found.won + found.lost;
  if (what === "won") return found.won;
  if (what === "lost") return found.lost;
  if (what === "revenue") return found.value;
  if (what.startsWith("closed deals") || what.startsWith("column headed")) return closed;
  if (what === "win rate % of closed") return (found.winRate ?? 0) * 100;
  if (what === "share of all closed deals %") return (closed / (figures.won + figures.lost)) * 100;
  if (what === "share of wins %") return (found.won / figures.won) * 100;
  if (what === "average won value") return found.value / found.won;
  const own = deals.filter((deal) => (group === "product" ? deal.product : deal.account) === key);
  const { wonMean, lostMean } = dealFigures(own, "2018-01-01").cycleDays;
  if (what.startsWith("avg days to win") || what.startsWith("avg won cycle")) return wonMean;
  if (what.startsWith("avg days to lose")) return lostMean;
  return null;
}

describe.skipIf(!present)("published figures (skipped where ../shared/data is missing)", () => {
  const files = present
    ? ["sales_pipeline.csv", ...readdirSync(`${data}/crm/variants`).map((name) => `variants/${name}`)]
    : [];

  test.each(files)("%s gives the same figures, whatever its dates and blanks", (file) => {
    const { deals, questions } = readDeals(table(`${data}/crm/${file}`));
    expect(questions).toEqual([]);
    const figures = dealFigures(deals, "2017-12-31");
    expect(figures).toMatchObject({
      opportunities: 8800,
      won: 4238,
      lost: 2473,
      open: 2089,
      wonValue: 10005534,
    });
    const published = JSON.parse(readFileSync(`${data}/crm/published-figures.json`, "utf8")) as Published[];
    let checked = 0;
    // Managers stand in another table than the pipeline's.
    const managers = new Map(
      table(`${data}/crm/sales_teams.csv`).rows.map(([agent = "", who = ""]) => [agent, who]),
    );
    for (const { figure, computed } of published) {
      const own = figureOf(figure, figures, deals, managers);
      expect(own, figure).not.toBeNull();
      expect(own, figure).toBeCloseTo(computed, 3);
      checked++;
    }
    expect(checked).toBe(104);
  });

  test("calls are counted exactly", () => {
    const { calls, questions } = readCalls(table(`${data}/calls/calls-2023h2.csv`));
    expect(questions).toEqual([]);
    const counts = callCounts(calls);
    expect(counts).toMatchObject({
      calls: 32713,
      byDirection: { outbound: 29249, inbound: 1051, missed: 2413 },
    });
    expect(Object.values(counts.byMonth)).toEqual([1935, 4251, 5156, 7102, 7170, 7099]);
  });

  test.each(["rdevel-01", "rdevel-02", "rdevel-03"])(
    "mailbox %s: every count, month by month",
    async (name) => {
      const heads: MessageHead[] = [];
      for await (const block of headerBlocks(createReadStream(`${data}/mail/takeout/${name}.mbox`))) {
        const head = readHead(block);
        if (head) heads.push(head);
      }
      const figures = mailFigures(sentMessages(heads, ownAddresses(heads, [])));
      const { people } = JSON.parse(readFileSync(`${data}/mail/takeout/reference.json`, "utf8"));
      const { sent, reply, forward, median_latency_h, per_month } = people[name];
      expect(figures).toMatchObject({ sent, reply, forward, new: people[name].new });
      expect(figures.medianLatencyHours).toBeCloseTo(median_latency_h, 2);
      expect(Object.keys(figures.months)).toEqual(Object.keys(per_month));
      for (const [month, counts] of Object.entries(figures.months)) {
        const { sent: monthSent, reply: replies, new: started, forward: forwards } = per_month[month];
        expect(counts, month).toMatchObject({
          sent: monthSent,
          reply: replies,
          new: started,
          forward: forwards,
        });
        if (per_month[month].median_latency_h !== null) {
          expect(counts.medianLatencyHours, month).toBeCloseTo(per_month[month].median_latency_h, 2);
        }
      }
    },
  );
});
