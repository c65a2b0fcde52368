import { useEffect } from "preact/hooks";
import { useSpeech } from "@/components/i18n/language";
import { PlanRoom } from "@/components/plan/PlanRoom";
import { nextActionReason, nextActionWords } from "@/components/rules/rule-words";
import { actionCalendar } from "@/lib/figures/action-calendar";
import type { NextAction } from "@/lib/figures/next-actions";
import { sendCoaching } from "@/lib/messages/send";
import { sendRecords } from "@/lib/messages/send-records";
import { createId } from "@/lib/platform/ids";
import { useCoaching } from "../../wiring/coaching-answer";
import { readNextActions } from "../../wiring/next-actions-data";
import { todayHere } from "../../wiring/now";
import { saveFile } from "../../wiring/save-file";
import { useRead } from "../../wiring/use-read";

const minuteMs = 60_000;

/** The day's plan, wired. While a time box runs, its minutes are asked for each minute. */
export function PlanOfDay() {
  const { t, format } = useSpeech();
  const plan = useCoaching("plan.day");
  const { settle } = plan;
  const today = plan.value.value?.day ?? todayHere();
  const asked = useRead(() => readNextActions(today), today);
  const isRunning = (plan.value.value?.timeBox?.left ?? 0) > 0;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => void plan.reload(), minuteMs);
    return () => clearInterval(timer);
  }, [isRunning]);
  const found = asked.value.value;
  const exportCalendar = async (actions: readonly NextAction[]): Promise<void> => {
    const { default: ical } = await import("ical.js");
    const entries = actions.map((action) => ({
      id: action.id,
      // What is past is for today: an entry in the past reminds nobody.
      day: action.due < today ? today : action.due,
      title: nextActionWords(t, action, found?.whoOf(action) ?? null),
      reason: nextActionReason(t, format, action, today),
    }));
    const stamp = Temporal.Now.instant().round("second").toString();
    const text = actionCalendar(ical, entries, stamp);
    saveFile(new Blob([text], { type: "text/calendar" }), `cairn-${t("rules.calendar-name")}.ics`);
  };
  return (
    <PlanRoom
      plan={plan.value.value}
      failure={plan.failure.value ?? asked.failure.value}
      nextActions={
        found && {
          ...found,
          onAnswer: ({ id }, answer) =>
            void asked.settle(
              sendRecords("record.write", {
                record: { record: "next-action-answer", id, answer, day: today },
              }),
            ),
          onExport: (actions) => void exportCalendar(actions),
        }
      }
      createId={createId}
      onPutAside={(id) => void settle(sendCoaching("plan.put-aside", { id }))}
      onBegin={(draft) => void settle(sendCoaching("timebox.start", { id: createId(), ...draft }))}
      onEnd={() => void settle(sendCoaching("timebox.stop", {}))}
      onList={(id, items) => void settle(sendCoaching("list.write", { id, items }))}
    />
  );
}
