import type { Initiative, StoredAction } from "@/lib/model/action";
import { recogniseStage } from "@/lib/imports/columns/stages";
import { stageNames } from "@/lib/model/pipeline";
import { type QuickChoice, quickChoice } from "@/lib/model/quick-log";
import type { Settings } from "@/lib/model/settings";
import type { Click } from "./click";

/** After so long without an exchange a message takes a contact up again (method.md, P1). */
export const silentAfterDays = 14;

const exchangeKinds = new Set(["email", "call", "meeting", "visit", "demo", "quote", "prospecting"]);
/** Whether an action was an exchange with the contact, so that there was no silence. */
export const isExchange = ({ kind, internal }: StoredAction): boolean => exchangeKinds.has(kind) && !internal;

/** A choice of a version that this one does not know: a task, which nothing is claimed of. */
const unknownChoice = { kind: "task", initiative: "none", advances: null, internal: false } as const;

/** A kind of action of one's own, else the unknown choice. */
function ownChoice(choice: string, own: Settings["actionTypes"]): Omit<QuickChoice, "id"> {
  const known = own?.find(({ kind }) => kind === choice);
  return known ? { ...unknownChoice, kind: known.kind, initiative: known.initiative } : unknownChoice;
}

/**
 * The action that a click makes. `lastAt`: the instant of the last exchange with the same contact, or null. A
 * mail to a contact silent for 14 days is started by the salesperson, whatever it answers; with nobody known
 * there is no silence to tell.
 */
export function actionOfClick(
  click: Click,
  day: string,
  people: { contact: string | null; account: string | null; opportunity?: string | null },
  lastAt: string | null,
  own: Settings["actionTypes"] = [],
): StoredAction {
  const choice = quickChoice(click.choice) ?? ownChoice(click.choice, own);
  return {
    record: "action",
    id: click.id,
    at: click.at,
    day,
    kind: choice.kind,
    initiative: initiativeOf(choice.initiative, click.at, lastAt),
    minutes: click.minutes ?? null,
    contact: choice.internal ? null : people.contact,
    account: choice.internal ? null : people.account,
    ...(people.opportunity && !choice.internal ? { opportunity: people.opportunity } : {}),
    advances: click.move ? isForward(click.move) : choice.advances,
    ...(click.move && { move: click.move }),
    internal: choice.internal,
    source: click.source,
    choice: click.choice,
    site: click.who.site,
    ...(click.voidedAt ? { voidedAt: click.voidedAt } : {}),
  };
}

function initiativeOf(rule: QuickChoice["initiative"], at: string, lastAt: string | null): Initiative {
  if (rule !== "history") return rule;
  if (lastAt === null) return "reactive";
  return Date.parse(at) - Date.parse(lastAt) > silentAfterDays * 86_400_000 ? "proactive" : "reactive";
}

/** Whether a move went on towards the sale; null where a tool's own words for its stages tell no order. */
function isForward({ from, to }: NonNullable<Click["move"]>): boolean | null {
  const [before, after] = [recogniseStage(from), recogniseStage(to)];
  if (after === "lost") return false;
  if (after === "won") return true;
  return before && after ? stageNames.indexOf(after) > stageNames.indexOf(before) : null;
}
