import { Plus, X } from "lucide-preact";
import { type Weekday, weekdays } from "@/lib/model/primitives";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import "../ui/field.css";
import { dayOfWeekday, isWeekRight, splitSpan, readTime, usualDay, type Week, withDay } from "./hours";
import "./settings.css";

interface HoursEditorProps {
  week: Week;
  onChange: (week: Week) => void;
}

/** The working week, day by day, in one or more spans each. */
export function HoursEditor({ week, onChange }: HoursEditorProps) {
  const { t } = useSpeech();
  return (
    <div class="hours-week">
      {weekdays.map((day) => (
        <HoursDay
          key={day}
          day={day}
          spans={week[day]}
          onChange={(spans) => onChange(withDay(week, day, spans))}
        />
      ))}
      {!isWeekRight(week) && <p role="alert">{t("settings.hours-wrong")}</p>}
    </div>
  );
}

interface HoursDayProps {
  day: Weekday;
  spans: string[] | undefined;
  onChange: (spans: string[] | null) => void;
}

function HoursDay({ day, spans, onChange }: HoursDayProps) {
  const { t, format } = useSpeech();
  const name = format.weekdayName(dayOfWeekday[day]);
  const works = spans !== undefined;
  return (
    <div class="hours-day">
      <label>
        <input
          type="checkbox"
          checked={works}
          onChange={(event) => onChange(event.currentTarget.checked ? usualDay : null)}
        />
        <span class="weekday-name">{name}</span>
      </label>
      <div class="spans">
        {!works && <span class="quiet off">{t("settings.day-off")}</span>}
        {(spans ?? []).map((span, index) => (
          <HoursSpan
            key={index}
            name={name}
            span={span}
            onChange={(changed) => onChange((spans ?? []).map((one, at) => (at === index ? changed : one)))}
            onRemove={() => onChange((spans ?? []).filter((_, at) => at !== index))}
          />
        ))}
        {works && spans.length < 3 && (
          <Button
            kind="bare"
            label={t("settings.add-hours")}
            onPress={() => onChange([...spans, spans.length === 0 ? "09:00-12:30" : "18:00-19:00"])}
          >
            <Plus size={16} aria-hidden />
          </Button>
        )}
      </div>
    </div>
  );
}

interface HoursSpanProps {
  name: string;
  span: string;
  onChange: (span: string) => void;
  onRemove: () => void;
}

function HoursSpan({ name, span, onChange, onRemove }: HoursSpanProps) {
  const { t } = useSpeech();
  const [from, to] = splitSpan(span);
  return (
    <span class="hours-span">
      <TimeInput
        label={t("settings.hours-from", { day: name })}
        value={from}
        onChange={(time) => onChange(`${time}-${to}`)}
      />
      <span aria-hidden="true">–</span>
      <TimeInput
        label={t("settings.hours-to", { day: name })}
        value={to}
        onChange={(time) => onChange(`${from}-${time}`)}
      />
      <Button kind="bare" label={t("settings.remove-hours")} onPress={onRemove}>
        <X size={14} aria-hidden />
      </Button>
    </span>
  );
}

interface TimeInputProps {
  label: string;
  value: string;
  onChange: (time: string) => void;
}

/** A time as it is typed: `9`, `9h30` and `09:30` are all understood; what is no time goes back to what stood. */
function TimeInput({ label, value, onChange }: TimeInputProps) {
  return (
    <input
      class="control"
      inputMode="numeric"
      maxLength={5}
      autoComplete="off"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const time = readTime(event.currentTarget.value);
        event.currentTarget.value = time ?? value;
        if (time !== null && time !== value) onChange(time);
      }}
    />
  );
}
