import { useEffect, useRef, useState } from "preact/hooks";
import type { TimeBoxView } from "@/lib/views/day-plan";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { ChoiceRow, TextField } from "../ui/Field";
import { Sheet } from "../ui/Place";

export interface TimeBoxDraft {
  what: string;
  minutes: number;
  way: string;
}

interface ThreeQuestionsProps {
  /** What was taken from the proposals. */
  what: string;
  running: TimeBoxView | null;
  onBegin: (draft: TimeBoxDraft) => void;
  onEnd: () => void;
}

const lengths = ["10", "20", "30", "45"];

/** The three questions before acting; once answered, the time that was agreed runs. */
export function ThreeQuestions({ what: taken, running, onBegin, onEnd }: ThreeQuestionsProps) {
  const { t } = useSpeech();
  const [what, setWhat] = useState(taken);
  const [minutes, setMinutes] = useState("20");
  const [way, setWay] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // What was taken stands further down than where one pressed.
    if (taken === "") return;
    form.current?.scrollIntoView({ block: "center" });
    form.current?.querySelector("input")?.focus({ preventScroll: true });
  }, []);
  if (running) {
    return (
      <Sheet class="time-box">
        <p class="lead" role="status">
          {running.left > 0
            ? t("plan.running", { what: running.what, minutes: running.left })
            : t("plan.over", { what: running.what })}
        </p>
        {running.way && <p class="quiet">{running.way}</p>}
        {running.left > 0 && <p class="small quiet">{t("plan.badge-hint")}</p>}
        <Button onPress={onEnd}>{t(running.left > 0 ? "plan.end-early" : "plan.again")}</Button>
      </Sheet>
    );
  }
  return (
    <form
      ref={form}
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (what.trim()) onBegin({ what: what.trim(), minutes: Number(minutes), way: way.trim() });
      }}
    >
      <TextField label={t("plan.what")} value={what} maxLength={300} onInput={setWhat} />
      <ChoiceRow
        label={t("plan.how-long")}
        value={minutes}
        options={lengths.map((value) => ({ value, label: t("plan.minutes", { minutes: Number(value) }) }))}
        onChange={setMinutes}
      />
      <TextField label={t("plan.way")} value={way} maxLength={300} onInput={setWay} />
      <Button kind="primary" submit disabled={what.trim() === ""}>
        {t("plan.begin")}
      </Button>
    </form>
  );
}
