import { Popup } from "@/components/popup/Popup";
import { useAnswer } from "../wiring/answer";
import { useDayActs } from "../wiring/day-acts";
import { todayHere } from "../wiring/now";
import { useTabOnScreen } from "../wiring/tab-on-screen";

/** The popup of the browser's bar, with the day from the background. */
export function PopupPage() {
  const tabId = useTabOnScreen();
  const day = useAnswer("day.get", {}, ["log", "proposals", "settings"]);
  const { acts, receipt, failure } = useDayActs({
    tabId: tabId ?? null,
    today: () => day.value.value?.day ?? todayHere(),
    reload: day.reload,
  });
  return (
    <Popup
      today={todayHere()}
      day={day.value.value}
      receipt={receipt.value}
      failure={failure.value ?? day.failure.value}
      {...acts}
    />
  );
}
