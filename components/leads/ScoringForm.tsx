import { useState } from "preact/hooks";
import { type LeadScoring, leadSigns } from "@/lib/model/lead-scoring";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import "../ui/table.css";
import "./leads.css";

interface ScoringFormProps {
  scoring: LeadScoring;
  onSave: (scoring: LeadScoring) => void;
}

/** The points of each sign, the threshold between nurturing and calling, and how long a sign counts. */
export function ScoringForm({ scoring, onSave }: ScoringFormProps) {
  const { t } = useSpeech();
  const [draft, setDraft] = useState(() => ({
    threshold: String(scoring.threshold),
    withinDays: String(scoring.withinDays),
    rules: leadSigns.map((sign) => {
      const rule = scoring.rules.find((one) => one.sign === sign);
      return { sign, points: String(rule?.points ?? 0), most: String(rule?.most ?? 1) };
    }),
  }));
  const threshold = whole(draft.threshold, 1, 1_000);
  const withinDays = whole(draft.withinDays, 7, 730);
  const rules = draft.rules.map(({ sign, points, most }) => ({
    sign,
    points: whole(points, -100, 100),
    most: whole(most, 1, 100),
  }));
  const isRight =
    threshold !== null &&
    withinDays !== null &&
    rules.every(({ points, most }) => points !== null && most !== null);
  const setRule = (sign: string, part: { points?: string; most?: string }) =>
    setDraft({ ...draft, rules: draft.rules.map((one) => (one.sign === sign ? { ...one, ...part } : one)) });
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRight || threshold === null || withinDays === null) return;
        onSave({
          ...scoring,
          threshold,
          withinDays,
          // A sign of no points says nothing: it has no line.
          rules: rules.flatMap(({ sign, points, most }) =>
            points === null || most === null || points === 0 ? [] : [{ sign, points, most }],
          ),
        });
      }}
    >
      <table class="plain-table scoring-table">
        <thead>
          <tr>
            <th scope="col">{t("leads.sign-column")}</th>
            <th scope="col">{t("leads.points-column")}</th>
            <th scope="col">{t("leads.most-column")}</th>
          </tr>
        </thead>
        <tbody>
          {draft.rules.map(({ sign, points, most }) => (
            <tr key={sign}>
              <th scope="row">{t(`leads.sign-${sign}`)}</th>
              <td>
                <WholeNumber
                  label={t("leads.points-of", { sign: t(`leads.sign-${sign}`) })}
                  value={points}
                  min={-100}
                  max={100}
                  onInput={(value) => setRule(sign, { points: value })}
                />
              </td>
              <td>
                <WholeNumber
                  label={t("leads.most-of", { sign: t(`leads.sign-${sign}`) })}
                  value={most}
                  min={1}
                  max={100}
                  onInput={(value) => setRule(sign, { most: value })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <TextField
        label={t("leads.threshold")}
        hint={t("leads.threshold-hint")}
        type="number"
        min={1}
        max={1000}
        value={draft.threshold}
        onInput={(value) => setDraft({ ...draft, threshold: value })}
      />
      <TextField
        label={t("leads.within")}
        type="number"
        min={7}
        max={730}
        value={draft.withinDays}
        onInput={(value) => setDraft({ ...draft, withinDays: value })}
      />
      <div class="button-row">
        <Button kind="primary" submit disabled={!isRight}>
          {t("leads.save")}
        </Button>
      </div>
    </form>
  );
}

/** The whole number that a text says, or null where it says none between these. */
function whole(text: string, low: number, high: number): number | null {
  const value = Number(text);
  return text.trim() !== "" && Number.isInteger(value) && value >= low && value <= high ? value : null;
}

interface WholeNumberProps {
  label: string;
  value: string;
  min: number;
  max: number;
  onInput: (value: string) => void;
}

function WholeNumber({ label, value, min, max, onInput }: WholeNumberProps) {
  return (
    <input
      class="control"
      type="number"
      min={min}
      max={max}
      value={value}
      aria-label={label}
      aria-invalid={whole(value, min, max) === null ? true : undefined}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
    />
  );
}
