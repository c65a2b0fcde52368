import { useSpeech } from "@/components/i18n/language";
import { Review } from "@/components/team/Review";
import { EmptyState } from "@/components/ui/Place";
import { createId } from "@/lib/platform/ids";
import { fromBase64Url } from "@/lib/sharing/envelope-format";
import { followUpEvent } from "@/lib/team/follow-up-event";
import { decodeSummary } from "@/lib/team/summary";
import { saveFile } from "../../wiring/save-file";
import { useTeamAnswer } from "../../wiring/team-answer";
import { done, notDone } from "../../wiring/team-carrier";
import { sendTeam } from "../../wiring/team-desk";

/** One individual review, wired. */
export function ReviewRoom(asked: { team: string; sender: string; period: string }) {
  const { t } = useSpeech();
  const received = useTeamAnswer("received.list", { team: asked.team, senders: [asked.sender] });
  const review = useTeamAnswer("review.get", asked);
  const own = (received ?? []).filter(({ sender }) => sender === asked.sender);
  const shown = own.find(({ period }) => period === asked.period);
  if (!received || !review) return <p class="quiet">{t("coach.opening")}</p>;
  if (!shown) {
    return <EmptyState action={<a href="#/team">{t("team.back")}</a>}>{t("team.not-there")}</EmptyState>;
  }
  return (
    <Review
      received={shown}
      earlier={own.flatMap(({ payload }) => decodeSummary(new TextEncoder().encode(payload)) ?? [])}
      review={review}
      onWriteReview={(words) => void sendTeam("review.write", words)}
      onSaveAgreement={async (_received, pattern) => {
        const sealed = await sendTeam("agreement.seal", { id: createId(), ...asked, pattern });
        if (!sealed.ok) return notDone("refused-damaged");
        if (!sealed.value.accepted) return notDone(sealed.value.why);
        const bytes = fromBase64Url(sealed.value.value.envelope);
        if (bytes) saveFile(new Blob([bytes]), `${sealed.value.value.period}-agreed.cairn`);
        return done;
      }}
      onSaveFollowUp={({ name }, day) => {
        const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, "");
        const event = followUpEvent(t("team.follow-up-title", { name }), day, createId(), stamp);
        saveFile(new Blob([event], { type: "text/calendar" }), `cairn-${day}.ics`);
      }}
    />
  );
}
