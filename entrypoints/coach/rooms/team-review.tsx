import { useSpeech } from "@/components/i18n/language";
import { PracticeTitlesProvider, useTitlesOf } from "@/components/team/practice-titles";
import { Review } from "@/components/team/Review";
import { EmptyState } from "@/components/ui/Place";
import { createId } from "@/lib/platform/ids";
import { comesBack } from "@/lib/team/comes-back";
import { followUpEvent } from "@/lib/team/follow-up-event";
import { decodeSummary } from "@/lib/team/summary";
import type { PracticeView } from "@/lib/views/practice";
import { saveFile } from "../../wiring/save-file";
import { useTeamAnswer } from "../../wiring/team-answer";
import { carryAnswer } from "../../wiring/team-answers";
import { notDone } from "../../wiring/team-outcome";
import { sendTeam } from "../../wiring/team-desk";

const noPractices: readonly PracticeView[] = [];

/** One individual review, wired. */
export function ReviewRoom(asked: { team: string; sender: string; period: string }) {
  const { t } = useSpeech();
  const received = useTeamAnswer("received.list", { team: asked.team, senders: [asked.sender] });
  const review = useTeamAnswer("review.get", asked);
  const last = useTeamAnswer("review.last", asked);
  const room = useTeamAnswer("team.get", {});
  const titles = useTitlesOf(useTeamAnswer("practice.list", {}) ?? noPractices);
  const team = room?.teams.find((one) => one.team === asked.team);
  const own = (received ?? []).filter(({ sender }) => sender === asked.sender);
  const shown = own.find(({ period }) => period === asked.period);
  if (!received || !review || !room) return <p class="quiet">{t("coach.opening")}</p>;
  if (!shown || !team) {
    return <EmptyState action={<a href="#/team">{t("team.back")}</a>}>{t("team.not-there")}</EmptyState>;
  }
  return (
    <PracticeTitlesProvider value={titles}>
      <Review
        received={shown}
        earlier={own.flatMap(({ payload }) => decodeSummary(new TextEncoder().encode(payload)) ?? [])}
        review={review}
        last={last}
        isCarried={comesBack(team.carrier)}
        onWriteReview={(words) => void sendTeam("review.write", words)}
        onSaveAgreement={(_received, pattern) => {
          const id = createId();
          return carryAnswer(team, asked.sender, async () => {
            const sealed = await sendTeam("agreement.seal", { id, ...asked, pattern });
            if (!sealed.ok) return notDone("refused-damaged");
            return sealed.value.accepted ? sealed.value.value : notDone(sealed.value.why);
          });
        }}
        onSaveFollowUp={({ name }, day) => {
          const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, "");
          const event = followUpEvent(t("team.follow-up-title", { name }), day, createId(), stamp);
          saveFile(new Blob([event], { type: "text/calendar" }), `cairn-${day}.ics`);
        }}
      />
    </PracticeTitlesProvider>
  );
}
