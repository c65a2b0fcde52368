import type { ProposalFollowUp } from "@/lib/views/effort";
import { useSpeech } from "../i18n/language";

/** Whether proposals were followed up in time; what was not opens its deals. */
export function FollowUpLine({ followUp }: { followUp: ProposalFollowUp | null }) {
  const { t, format } = useSpeech();
  if (followUp === null) return <p class="quiet">{t("pipeline.reading-log")}</p>;
  const { settled, followedUp, running, unlogged, missed } = followUp;
  if (settled + running + unlogged === 0) return <p class="quiet">{t("pipeline.follow-up-none")}</p>;
  return (
    <p>
      {settled > 0 && t("pipeline.follow-up", { n: followedUp, of: format.number(settled, 0) })}{" "}
      {running > 0 && t("pipeline.follow-up-running", { n: running })}{" "}
      {unlogged > 0 && t("pipeline.follow-up-unlogged", { n: unlogged })}{" "}
      {missed.length > 0 && (
        <a href="#/pipeline/not-followed-up">{t("pipeline.follow-up-missed", { n: missed.length })}</a>
      )}
    </p>
  );
}
