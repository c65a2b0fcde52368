import { Today } from "@/components/coach/Today";
import { useAnswer } from "../../wiring/answer";
import { useDayActs } from "../../wiring/day-acts";
import { useLineActs } from "../../wiring/line-acts";
import { todayHere } from "../../wiring/now";

/** Today, wired. */
export default function TodayRoom() {
  const day = useAnswer("day.get", {}, ["log", "proposals", "settings"]);
  const { acts, receipt, failure } = useDayActs({
    // The notebook lies over no customer's page: nothing is filled in.
    tabId: null,
    today: () => day.value.value?.day ?? todayHere(),
    reload: day.reload,
  });
  const lines = useLineActs(day.reload);
  return (
    <Today
      today={todayHere()}
      day={day.value.value}
      receipt={receipt.value}
      failure={failure.value ?? lines.failure.value ?? day.failure.value}
      onCorrectLine={lines.onCorrect}
      onVoidLine={lines.onVoid}
      {...acts}
      onEvidence={(pattern) => {
        location.hash = `#/patterns/${pattern}`;
      }}
    />
  );
}
