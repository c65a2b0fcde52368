import type { Nudge } from "@/lib/model/nudge";
import { patternId } from "@/lib/model/pattern";
import type { CardAnswer, NudgePlace, ShownNudge } from "./moment";

/** How a reopening stands in the log of nudges: a line that says so in place of a reason to withhold. */
export const reopenedMark = "reopened";
/** How a silence that a trial's coin chose stands there. */
export const silenceMark = "trial-silence";

/** What the card on screen was about: `pattern reactive-email 2026-03-12` is about `reactive-email`. */
export function aboutOfCard(card: string): string {
  const [type, name] = card.split(" ");
  return type === "pattern" && patternId.safeParse(name).success ? (name ?? card) : card;
}

/**
 * The nudges that were shown, in the order of time, with their answers: given to the nudge itself, or to the card
 * of the same thing on the day of the nudge or after it, before the next nudge about it. Silences of a trial are
 * among them for the budget, without a wording.
 */
export function shownNudges(nudges: readonly Nudge[], placeOf: (atMs: number) => NudgePlace): ShownNudge[] {
  const inOrder = nudges.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const shown: ShownNudge[] = [];
  for (const { at, about, wording, withheld, answer } of inOrder) {
    if (wording || withheld === silenceMark) {
      const isSilence = withheld === silenceMark;
      shown.push({
        ...placeOf(Date.parse(at)),
        about: isSilence ? silenceMark : about,
        wording: isSilence ? null : (wording ?? null),
        answer: answer ?? null,
      });
    } else if (!withheld && answer) {
      const asked = aboutOfCard(about);
      const index = shown.findLastIndex((one) => one.about === asked && one.wording !== null);
      const nudge = shown[index];
      if (nudge && nudge.answer === null) shown[index] = { ...nudge, answer };
    }
  }
  return shown;
}

/** The newest answer to the card of each thing, whether or not it answered a nudge. */
export function cardAnswers(
  nudges: readonly Nudge[],
  placeOf: (atMs: number) => NudgePlace,
): ReadonlyMap<string, CardAnswer> {
  const newest = new Map<string, CardAnswer>();
  for (const { at, answeredAt, about, answer, wording } of nudges) {
    if (!answer || wording) continue;
    const atMs = Date.parse(answeredAt ?? at);
    const asked = aboutOfCard(about);
    if (atMs < (newest.get(asked)?.atMs ?? 0)) continue;
    newest.set(asked, { atMs, workedDay: placeOf(atMs).workedDay, answer });
  }
  return newest;
}

/** When each thing was last reopened, in epoch milliseconds. */
export function reopenings(nudges: readonly Nudge[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { at, about, withheld } of nudges) {
    if (withheld === reopenedMark) times.set(about, Math.max(times.get(about) ?? 0, Date.parse(at)));
  }
  return times;
}
