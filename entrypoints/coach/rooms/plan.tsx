import { PlanRoom } from "@/components/plan/PlanRoom";
import { sendCoaching } from "@/lib/messages/send";
import { createId } from "@/lib/platform/ids";
import { useEffect } from "preact/hooks";
import { useCoaching } from "../../wiring/coaching-answer";

const minuteMs = 60_000;

/** The day's plan, wired. While a time box runs, its minutes are asked for each minute. */
export default function PlanOfDay() {
  const plan = useCoaching("plan.day");
  const { settle } = plan;
  const isRunning = (plan.value.value?.timeBox?.left ?? 0) > 0;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => void plan.reload(), minuteMs);
    return () => clearInterval(timer);
  }, [isRunning]);
  return (
    <PlanRoom
      plan={plan.value.value}
      failure={plan.failure.value}
      createId={createId}
      onPutAside={(id) => void settle(sendCoaching("plan.put-aside", { id }))}
      onBegin={(draft) => void settle(sendCoaching("timebox.start", { id: createId(), ...draft }))}
      onEnd={() => void settle(sendCoaching("timebox.stop", {}))}
      onList={(id, items) => void settle(sendCoaching("list.write", { id, items }))}
    />
  );
}
