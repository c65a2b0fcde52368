import { SummaryReading } from "@/components/team/SummaryReading";
import { PracticeTitlesProvider } from "@/components/team/practice-titles";
import { standalonePage } from "@/components/team/standalone-page";
import { useSpeech } from "@/components/i18n/language";
import type { MemberActs, Outcome } from "@/components/team/team-acts";
import { createId } from "@/lib/platform/ids";
import { toBase64Url } from "@/lib/sharing/envelope-format";
import { fromMessageText } from "@/lib/sharing/invitation-text";
import { decodeSummary } from "@/lib/team/summary";
import type { MembershipView, SealedView } from "@/lib/views/team";
import { saveFile } from "./save-file";
import { carry } from "./team-carrier";
import { sendTeam } from "./team-desk";
import { notDone, outcomeOf } from "./team-outcome";
import { lookFor } from "./team-looking";

type Sealing = Awaited<ReturnType<typeof sendTeam<"summary.seal">>>;
const sealedOr = (answer: Sealing): SealedView | Outcome =>
  !answer.ok
    ? notDone("refused-damaged")
    : answer.value.accepted
      ? answer.value.value
      : notDone(answer.value.why);

/** What a salesperson can do in the team room, wired. */
export function useMemberActs(memberships: readonly MembershipView[]): MemberActs {
  const { t } = useSpeech();
  const membershipOf = (team: string) => memberships.find((one) => one.team === team);
  return {
    onReadInvitation: async (pasted) => {
      const text = fromMessageText(pasted);
      const answer = await sendTeam("invitation.read", { text });
      if (!answer.ok) return { why: "not-a-note" };
      return answer.value.accepted ? answer.value.value : { why: answer.value.why };
    },
    onJoin: async (pasted, name) =>
      outcomeOf(await sendTeam("team.join", { text: fromMessageText(pasted), name }), "not-a-note"),
    onLeave: (team) => void sendTeam("team.leave", { team }),
    onPlace: (team, place) => void sendTeam("team.place", { team, place }),
    onSaveJoin: ({ joinText }) => saveFile(new Blob([joinText]), "cairn-join.json"),
    onDraft: async (team, period, parts, choices) => {
      const draft = await sendTeam("summary.draft", {
        team,
        period,
        parts,
        withheld: [...choices.withheld],
        comments: [...choices.comments],
        words: choices.words,
      });
      return draft.ok ? draft.value : null;
    },
    onSend: (membership, payload, isMail) => {
      const id = createId();
      return carry(
        membership,
        async () => sealedOr(await sendTeam("summary.seal", { id, team: membership.team, payload })),
        isMail ? { subject: t("team.mail-subject"), words: t("team.mail-words") } : null,
      );
    },
    onPublishable: async () => {
      const months = await sendTeam("aggregate.publishable", {});
      return months.ok ? months.value : [];
    },
    onPublish: (membership, payload) => {
      const id = createId();
      return carry(membership, async () =>
        sealedOr(await sendTeam("aggregate.seal", { id, team: membership.team, payload })),
      );
    },
    onSavePage: async (payload) => {
      const summary = decodeSummary(new TextEncoder().encode(payload));
      if (!summary) return;
      const practices = await sendTeam("practice.list", {});
      const titles = new Map((practices.ok ? practices.value : []).map(({ id, title }) => [id, title]));
      const content = (
        <main>
          <h1>{t("team.page-title")}</h1>
          <PracticeTitlesProvider value={titles}>
            <SummaryReading summary={summary} />
          </PracticeTitlesProvider>
          <p class="quiet">{t("team.not-for")}</p>
        </main>
      );
      const page = standalonePage(t("team.page-title"), t.language, content);
      saveFile(new Blob([page], { type: "text/html" }), `cairn-${summary.period.id}.html`);
    },
    onSendAgain: async ({ id, team, payload }) => {
      const membership = membershipOf(team);
      if (!membership) return notDone("left-team");
      return carry(membership, async () => sealedOr(await sendTeam("summary.seal", { id, team, payload })));
    },
    onWithdraw: async ({ id: share, team }) => {
      const membership = membershipOf(team);
      if (!membership) return notDone("left-team");
      const id = createId();
      return carry(membership, async () => sealedOr(await sendTeam("summary.withdraw", { id, share })));
    },
    onOwnNotes: async ({ team, period }) => {
      const sender = membershipOf(team)?.sender;
      const review = sender ? await sendTeam("review.get", { team, sender, period }) : null;
      return review?.ok ? review.value.notes : "";
    },
    onWriteOwnNotes: ({ team, period }, notes) => {
      const sender = membershipOf(team)?.sender;
      if (sender)
        void sendTeam("review.write", { team, sender, period, notes, cue: "", act: "", followUp: null });
    },
    onReadAgreement: async (file) => {
      if (file.size > 2 * 1024 * 1024) return notDone("refused-too-large");
      const envelope = toBase64Url(new Uint8Array(await file.arrayBuffer()));
      return outcomeOf(await sendTeam("agreement.read", { envelope }), "refused-damaged");
    },
    onReadAnswers: lookFor,
    onAnswerAgreement: ({ id }, taken) => void sendTeam("agreement.answer", { id, taken }),
  };
}
