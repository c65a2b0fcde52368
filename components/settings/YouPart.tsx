import type { PolicyView } from "@/lib/views/policy";
import type { Settings } from "@/lib/model/settings";
import { figureLabel } from "../i18n/labels";
import { useSpeech } from "../i18n/language";
import { QuietHours } from "./QuietHours";
import { ChoiceRow, SelectField, Toggle } from "../ui/Field";
import "./settings.css";

interface YouPartProps {
  policy?: PolicyView | null;
  settings: Settings;
  /** Ids of every flash figure there is. */
  allFigures: readonly string[];
  onChange: (part: Partial<Settings>) => void;
  onNotifications: (on: boolean, event: MouseEvent) => void;
}

/** Language, the day's start, notifications, and the figures of the first screen. */
export function YouPart({ settings, policy, allFigures, onChange, onNotifications }: YouPartProps) {
  const { t } = useSpeech();
  return (
    <>
      <section class="settings-part">
        {!policy?.language && (
          <ChoiceRow
            label={t("settings.language")}
            value={settings.language}
            options={[
              { value: "fr", label: t("settings.fr") },
              { value: "en", label: t("settings.en") },
            ]}
            onChange={(language) => onChange({ language: language === "fr" ? "fr" : "en" })}
          />
        )}
        <SelectField
          label={t("settings.day-start")}
          hint={t("settings.day-start-hint")}
          value={String(settings.dayStartsAtHour)}
          options={Array.from({ length: 13 }, (_, hour) => ({
            value: String(hour),
            label: `${String(hour).padStart(2, "0")}:00`,
          }))}
          onChange={(hour) => onChange({ dayStartsAtHour: Number(hour) })}
        />
        <Toggle
          label={t("settings.notifications")}
          hint={t("settings.notifications-hint")}
          on={settings.notifications}
          onChange={onNotifications}
        />
        <QuietHours quiet={settings.quietHours ?? []} onChange={(quietHours) => onChange({ quietHours })} />
      </section>
      <FigureChoices
        chosen={settings.flashFigures}
        all={allFigures}
        onChange={(flashFigures) => onChange({ flashFigures })}
      />
    </>
  );
}

interface FigureChoicesProps {
  chosen: readonly string[];
  all: readonly string[];
  onChange: (chosen: string[]) => void;
}

const mostFigures = 6;

function FigureChoices({ chosen, all, onChange }: FigureChoicesProps) {
  const { t } = useSpeech();
  const isFull = chosen.length >= mostFigures;
  return (
    <section class="settings-part">
      <h2>{t("settings.figures")}</h2>
      <p class="quiet">{t(isFull ? "settings.figures-full" : "settings.figures-hint")}</p>
      <div class="figure-choices">
        {all.map((id) => {
          const isChosen = chosen.includes(id);
          return (
            <label key={id}>
              <input
                type="checkbox"
                checked={isChosen}
                disabled={isFull && !isChosen}
                onChange={() => onChange(isChosen ? chosen.filter((one) => one !== id) : [...chosen, id])}
              />
              {figureLabel(t, id)}
            </label>
          );
        })}
      </div>
    </section>
  );
}
