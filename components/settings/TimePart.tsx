import { useState } from "preact/hooks";
import type { Absence } from "@/lib/model/calendar";
import { isDay } from "@/lib/model/primitives";
import type { Settings } from "@/lib/model/settings";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { SelectField, TextField } from "../ui/Field";
import { EmptyState } from "../ui/Place";
import { holidayChoices } from "./countries";
import { HoursEditor } from "./HoursEditor";
import { isWeekRight, type Week } from "./hours";
import "./settings.css";
import "../ui/list.css";

interface TimePartProps {
  settings: Settings;
  week: Week | null;
  absences: readonly Absence[];
  today: string;
  onWeek: (week: Week) => void;
  onHolidays: (place: string | null) => void;
  onAddAbsence: (absence: Pick<Absence, "from" | "to" | "kind">) => void;
  onRemoveAbsence: (id: string) => void;
}

/** Working hours, public holidays and days away: what makes a day count. */
export function TimePart(props: TimePartProps) {
  const { t, format } = useSpeech();
  return (
    <>
      {props.week && <HoursPart week={props.week} onSave={props.onWeek} />}
      <section class="settings-part">
        <SelectField
          label={t("settings.holidays")}
          hint={t("settings.holidays-hint")}
          value={props.settings.holidays ?? ""}
          options={holidayChoices(t, format)}
          onChange={(place) => props.onHolidays(place || null)}
        />
      </section>
      <AbsencesPart {...props} />
    </>
  );
}

function HoursPart({ week, onSave }: { week: Week; onSave: (week: Week) => void }) {
  const { t } = useSpeech();
  const [draft, setDraft] = useState(week);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(week);
  return (
    <section class="settings-part">
      <h2>{t("settings.hours")}</h2>
      <p class="quiet">{t("settings.hours-hint")}</p>
      <HoursEditor week={draft} onChange={setDraft} />
      <div class="button-row">
        <Button kind="primary" disabled={!isChanged || !isWeekRight(draft)} onPress={() => onSave(draft)}>
          {t("settings.hours-save")}
        </Button>
      </div>
    </section>
  );
}

const awayKinds = ["leave", "sick", "training", "public-holiday", "other"] as const;

function AbsencesPart({ absences, today, onAddAbsence, onRemoveAbsence }: TimePartProps) {
  const { t, format } = useSpeech();
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const [kind, setKind] = useState<(typeof awayKinds)[number]>("leave");
  const isRight = isDay(from) && isDay(to) && from <= to;
  return (
    <section class="settings-part">
      <h2>{t("settings.absences")}</h2>
      {absences.length === 0 && <EmptyState>{t("settings.absences-none")}</EmptyState>}
      <ul class="plain-list">
        {absences.map((absence) => (
          <li key={absence.id ?? absence.from}>
            <span>
              {absence.from === absence.to
                ? format.dayWithYear(absence.from)
                : `${format.dayShort(absence.from)} – ${format.dayWithYear(absence.to)}`}
              , <span class="quiet">{t(`settings.${absence.kind}`)}</span>
            </span>
            {absence.id !== undefined && (
              <Button kind="link" onPress={() => absence.id !== undefined && onRemoveAbsence(absence.id)}>
                {t("settings.absence-remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isRight) onAddAbsence({ from, to, kind });
        }}
      >
        <TextField
          label={t("settings.absence-from")}
          type="date"
          value={from}
          onInput={(value) => {
            setFrom(value);
            if (value > to) setTo(value);
          }}
        />
        <TextField label={t("settings.absence-to")} type="date" value={to} min={from} onInput={setTo} />
        <SelectField
          label={t("settings.absence-kind")}
          value={kind}
          options={awayKinds.map((value) => ({ value, label: t(`settings.${value}`) }))}
          onChange={(value) => setKind(value as typeof kind)}
        />
        <Button submit disabled={!isRight}>
          {t("settings.absence-add")}
        </Button>
      </form>
    </section>
  );
}
