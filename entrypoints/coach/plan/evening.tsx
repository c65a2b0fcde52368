import { EveningPage } from "@/components/plan/EveningPage";
import { useSpeech } from "@/components/i18n/language";
import { heldBackReasons } from "@/lib/coach/nudges/moment";
import { send, sendCoaching } from "@/lib/messages/send";
import { patternIds } from "@/lib/model/pattern";
import { createId } from "@/lib/platform/ids";
import { useAnswer } from "../../wiring/answer";
import { useCoaching } from "../../wiring/coaching-answer";
import { readNextActions } from "../../wiring/next-actions-data";
import { dayHere, nowInstant, todayHere } from "../../wiring/now";
import { useRead } from "../../wiring/use-read";

const heldBack: ReadonlySet<string> = new Set(heldBackReasons);
const isKeptBack = (withheld: string | null) => withheld !== null && heldBack.has(withheld);

/** The evening list, wired. */
export function PlanEvening() {
  const { t } = useSpeech();
  const plan = useCoaching("plan.day");
  const nudges = useCoaching("nudge.list");
  const day = useAnswer("day.get", {}, ["log", "settings"]);
  const today = plan.value.value?.day ?? todayHere();
  const asked = useRead(() => readNextActions(today), today);
  const routines = day.value.value?.routines ?? [];
  const aboutWords = (about: string): string => {
    const pattern = patternIds.find((id) => id === about);
    if (pattern) return t(`patterns.${pattern}`);
    return routines.find(({ id }) => about === `routine ${id}`)?.name ?? "";
  };
  const ofToday = (nudges.value.value ?? []).filter(({ at }) => dayHere(at) === today);
  const saidToday = new Set(ofToday.filter(({ wording }) => wording !== null).map(({ about }) => about));
  const kept = ofToday
    .filter(({ withheld }) => isKeptBack(withheld))
    // What was said after all, at a better moment, need not be said again.
    .filter(({ about }) => !saidToday.has(about))
    .map(({ about }) => aboutWords(about))
    .filter((words) => words !== "");
  return (
    <EveningPage
      plan={plan.value.value}
      day={day.value.value}
      nextActions={asked.value.value}
      kept={[...new Set(kept)]}
      failure={plan.failure.value ?? asked.failure.value ?? day.failure.value}
      createId={createId}
      onList={(id, items) => void plan.settle(sendCoaching("list.write", { id, items }))}
      onPlanned={(event) => {
        if (event.isTrusted)
          void plan.settle(
            send("action.log", { id: createId(), choice: "planning", at: nowInstant(), tabId: null }),
          );
      }}
    />
  );
}
