import type { PolicyView } from "@/lib/views/policy";
import type { Settings } from "@/lib/model/settings";
import { useSpeech } from "../i18n/language";
import { FigureChoices } from "./FigureChoices";
import { QuietHours } from "./QuietHours";
import { ChoiceRow, SelectField, Toggle } from "../ui/Field";
import "./settings.css";

interface YouPartProps {
  policy?: PolicyView | null;
  settings: Settings;
  onChange: (part: Partial<Settings>) => void;
  onNotifications: (on: boolean, event: MouseEvent) => void;
}

/** Language, the day's start, the time zone, notifications, and the figures of the first screen. */
export function YouPart({ settings, policy, onChange, onNotifications }: YouPartProps) {
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
          label={t("settings.zone")}
          hint={t(settings.zoneFixed ? "settings.zone-fixed" : "settings.zone-follows", {
            zone: settings.timeZone,
          })}
          on={!settings.zoneFixed}
          onChange={(follows) => onChange({ zoneFixed: !follows })}
        />
        <Toggle
          label={t("settings.notifications")}
          hint={t("settings.notifications-hint")}
          on={settings.notifications}
          onChange={onNotifications}
        />
        <QuietHours quiet={settings.quietHours ?? []} onChange={(quietHours) => onChange({ quietHours })} />
      </section>
      <FigureChoices settings={settings} onChange={onChange} />
    </>
  );
}
