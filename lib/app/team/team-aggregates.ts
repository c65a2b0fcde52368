import type { Result } from "@/lib/model/result";
import { type Aggregate, aggregate } from "@/lib/team/aggregate";
import type { Ports } from "../ports";
import { publishedMonths } from "./published-months";

/** The team's share of mails that were started, month by month. */
export const teamAggregates = (ports: Ports, team: string): Promise<Result<Aggregate[]>> =>
  publishedMonths(ports, team, {
    partOf: ({ shares, days }, person) => {
      const share = shares.find(({ of }) => of === "email-started");
      if (!share) return null;
      return { person, eligibleDays: days.eligible, x: Math.round(share.share * share.n), n: share.n };
    },
    of: aggregate,
    kept: ({ published }) => published ?? [],
    keep: (row, published) => ({ ...row, published }),
  });
