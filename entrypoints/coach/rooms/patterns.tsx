import { useSignal } from "@preact/signals";
import { useSpeech } from "@/components/i18n/language";
import { PatternList } from "@/components/patterns/PatternList";
import { PatternPage } from "@/components/patterns/PatternPage";
import { Failed } from "@/components/ui/Failed";
import { send } from "@/lib/messages/send";
import { type PatternId, patternId } from "@/lib/model/pattern";
import type { Failure, Result } from "@/lib/model/result";
import { writePlan } from "../../wiring/write-plan";
import { useAnswer } from "../../wiring/answer";
import type { RoomPlace } from "../room";

/** Patterns, wired: the list, or the one that the address names. */
export default function PatternsRoom({ path }: RoomPlace) {
  const named = patternId.safeParse(path[0]);
  return named.success ? <OnePattern key={named.data} pattern={named.data} /> : <AllPatterns />;
}

function AllPatterns() {
  const { t } = useSpeech();
  const patterns = useAnswer("pattern.list", {}, ["log", "settings"]);
  if (patterns.failure.value) return <Failed failure={patterns.failure.value} />;
  return patterns.value.value ? (
    <PatternList patterns={patterns.value.value} />
  ) : (
    <p class="quiet">{t("coach.opening")}</p>
  );
}

function OnePattern({ pattern }: { pattern: PatternId }) {
  const { t } = useSpeech();
  const view = useAnswer("pattern.get", { pattern }, ["log", "settings"]);
  const failure = useSignal<Failure | null>(null);
  const settle = async (asked: Promise<Result<unknown>>) => {
    const answer = await asked;
    failure.value = answer.ok ? null : answer.error;
    await view.reload();
  };
  const problem = failure.value ?? view.failure.value;
  const shown = view.value.value;
  return (
    <>
      {problem && <Failed failure={problem} />}
      {!shown && !problem && <p class="quiet">{t("coach.opening")}</p>}
      {shown && (
        <PatternPage
          view={shown}
          onContest={(why) => void settle(send("pattern.contest", { pattern, why }))}
          onResume={() => void settle(send("pattern.resume", { pattern }))}
          onMarker={(value, agreed) => void settle(send("marker.set", { pattern, value, agreed }))}
          onPlan={(plan) => void settle(writePlan(pattern, plan))}
          onEndPlan={(id) => void settle(send("plan.end", { id }))}
        />
      )}
    </>
  );
}
