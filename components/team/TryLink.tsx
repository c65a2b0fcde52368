import { useSpeech } from "../i18n/language";

/** The way from a routine that is kept to its trial in weeks drawn by lot. */
export function TryLink({ routine, name }: { routine: string; name: string }) {
  const { t } = useSpeech();
  return (
    <span>
      <span class="quiet">{t("practices.kept")}</span>{" "}
      <a href={`#/experiments?routine=${encodeURIComponent(routine)}`} title={t("practices.try-hint")}>
        {t("practices.try")}
        <span class="visually-hidden"> {name}</span>
      </a>
    </span>
  );
}
