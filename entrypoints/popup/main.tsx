import { Popup } from "@/components/popup/Popup";
import { askAhead, useAnswer } from "../wiring/answer";
import { useDayActs } from "../wiring/day-acts";
import { todayHere } from "../wiring/now";
import { showPage } from "../wiring/Page";
import { useTabOnScreen } from "../wiring/tab-on-screen";

function PopupPage() {
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

askAhead("day.get", {});
showPage(<PopupPage />, "everyday");
