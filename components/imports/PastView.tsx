import type { ImportedPast } from "@/lib/views/import-reading";
import { useSpeech } from "../i18n/language";

/** What the imported past is good for from now on, and whether quotations were followed up in it. */
export function PastView({ past: { days, followUp } }: { past: ImportedPast }) {
  const { t, format } = useSpeech();
  if (days === 0 && followUp === null) return null;
  return (
    <section class="part">
      <h2>{t("imports.past-title")}</h2>
      {days > 0 && <p class="lead">{t("imports.past-days", { n: days })}</p>}
      {days > 0 && <p class="quiet">{t("imports.past-limits")}</p>}
      {followUp && (
        <p>
          {t("imports.past-follow-up", {
            followed: format.number(followUp.followedUp, 0),
            n: followUp.settled,
          })}
        </p>
      )}
    </section>
  );
}
