import { useState } from "preact/hooks";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";

/** Until when a routine pauses, from today on: a fortnight, unless one says otherwise. */
export function PauseForm({ today, onPause }: { today: string; onPause: (to: string) => void }) {
  const { t } = useSpeech();
  const [until, setUntil] = useState(addDays(today, 13));
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(until) && until >= today;
  return (
    <form
      class="form pause-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isDay) onPause(until);
      }}
    >
      <TextField
        label={t("routines.pause-until")}
        hint={t("routines.pause-hint")}
        type="date"
        min={today}
        value={until}
        onInput={setUntil}
      />
      <Button kind="primary" submit disabled={!isDay}>
        {t("routines.pause-save")}
      </Button>
    </form>
  );
}
