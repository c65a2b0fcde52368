import { useState } from "preact/hooks";
import { hours } from "@/lib/model/calendar";
import { useSpeech } from "../i18n/language";
import { TextField } from "../ui/Field";

interface QuietHoursProps {
  quiet: readonly string[];
  onChange: (quiet: string[]) => void;
}

/** The hours of any day in which Cairn says nothing of its own accord; both fields empty for none. */
export function QuietHours({ quiet, onChange }: QuietHoursProps) {
  const { t } = useSpeech();
  const [first = ""] = quiet;
  const [from, setFrom] = useState(first.slice(0, 5));
  const [until, setUntil] = useState(first.slice(6));
  const span = `${from}-${until}`;
  const isEmpty = from === "" && until === "";
  const isRight = isEmpty || hours.safeParse(span).success;
  const set = (nextFrom: string, nextUntil: string) => {
    setFrom(nextFrom);
    setUntil(nextUntil);
    const next = `${nextFrom}-${nextUntil}`;
    if (nextFrom === "" && nextUntil === "") onChange([]);
    else if (hours.safeParse(next).success) onChange([next]);
  };
  return (
    <fieldset class="quiet-hours">
      <legend class="small quiet">{t("settings.quiet-hours")}</legend>
      <TextField
        label={t("settings.quiet-from")}
        type="time"
        value={from}
        onInput={(value) => set(value, until)}
      />
      <TextField
        label={t("settings.quiet-until")}
        type="time"
        value={until}
        wrong={isRight || until === "" ? undefined : t("settings.quiet-wrong")}
        onInput={(value) => set(from, value)}
      />
    </fieldset>
  );
}
