import { pinnedOf, pinnedValue } from "@/lib/figures/analysis/pinned";
import { opportunityHistories } from "@/lib/figures/pipeline/history";
import type { JournalLog } from "@/lib/coach/journal-log";
import type { ActionKind, Initiative } from "@/lib/model/action";
import type { Summary, SummaryPeriod } from "./summary";

/** What the figures of a summary are made from, beside the journal: its counts and its routines. */
interface Counted {
  readonly counts: readonly {
    readonly kind: ActionKind;
    readonly initiative: Initiative;
    readonly internal: boolean;
    readonly count: number;
  }[];
  readonly routines: readonly { readonly done: number; readonly due: number }[];
}

type SharedFigure = Summary["figures"][number];

/**
 * The pinned figures as they stand over a summary's own period: a figure of today, of the week or of the month is the
 * same there, and comes once. One split by product or owner stays at home, for its name says too much.
 */
export function summaryFigures(log: JournalLog, period: SummaryPeriod, counted: Counted): SharedFigure[] {
  const found = new Map<string, SharedFigure>();
  for (const id of log.pinned) {
    const figure = workFigure(id, counted) ?? dealFigure(id, log, period);
    if (figure && !found.has(figure.figure)) found.set(figure.figure, figure);
  }
  return [...found.values()].slice(0, 6);
}

const meetingKinds = new Set<ActionKind>(["meeting", "visit", "demo"]);

function workFigure(id: string, { counts, routines }: Counted): SharedFigure | null {
  const outside = counts.filter(({ internal }) => !internal);
  const sum = (isWanted: (count: Counted["counts"][number]) => boolean): number =>
    outside.filter(isWanted).reduce((total, { count }) => total + count, 0);
  if (id === "routines-kept")
    return {
      figure: id,
      value: routines.reduce((total, { done }) => total + done, 0),
      second: routines.reduce((total, { due }) => total + due, 0),
    };
  if (id === "reactive-share") {
    const mails = ({ kind }: { kind: ActionKind }) => kind === "email";
    const answers = sum((one) => mails(one) && one.initiative === "reactive");
    const all = answers + sum((one) => mails(one) && one.initiative === "proactive");
    return {
      figure: id,
      value: all === 0 ? null : Math.round((answers / all) * 10_000) / 10_000,
      second: null,
    };
  }
  switch (id.replace(/-(today|week|month)$/, "")) {
    case "started":
      return {
        figure: "started",
        value: sum(({ initiative }) => initiative === "proactive"),
        second: sum(({ initiative }) => initiative === "reactive"),
      };
    case "calls":
      return { figure: "calls", value: sum(({ kind }) => kind === "call"), second: null };
    case "meetings":
      return { figure: "meetings", value: sum(({ kind }) => meetingKinds.has(kind)), second: null };
    case "quotes":
      return { figure: "quotes", value: sum(({ kind }) => kind === "quote"), second: null };
    default:
      return null;
  }
}

/** What a pinned figure of the deals is called in a summary: its measure, and of which segment or origin. */
function dealFigure(id: string, log: JournalLog, period: SummaryPeriod): SharedFigure | null {
  const pinned = pinnedOf(id);
  // What stands open now is no fact of a period that may be long over.
  if (!pinned || pinned.period === null) return null;
  const { group, measure } = pinned;
  if (group && group.split !== "segment" && group.split !== "origin") return null;
  const deals = opportunityHistories(log.opportunities, log.stages, log.facts.accounts, (at) =>
    log.clock.dayOf(at),
  );
  const value = pinnedValue(pinned, deals, period);
  const figure = group ? `${measure}-of-${group.name}` : measure;
  return { figure, value: value === null ? null : Math.round(value * 10_000) / 10_000, second: null };
}
