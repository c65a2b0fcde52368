import type { Proposal } from "@/lib/views/day";
import { choiceLabel, stageLabel } from "../i18n/labels";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Sheet } from "../ui/Place";
import "./proposals.css";

interface ProposalsProps {
  proposals: readonly Proposal[];
  onConfirm: (id: string, event: MouseEvent) => void;
  onDismiss: (id: string, event: MouseEvent) => void;
}

/** Messages, calls, meetings and moves that were noticed and wait for a word: one line each, logged only when confirmed. */
export function Proposals({ proposals, onConfirm, onDismiss }: ProposalsProps) {
  const { t } = useSpeech();
  if (proposals.length === 0) return null;
  return (
    <Sheet>
      <ul aria-label={t("proposals.title")}>
        {proposals.map((proposal) => (
          <li key={proposal.id} class="proposal">
            <ProposalSentence proposal={proposal} />
            <div class="button-row">
              <Button kind="primary" onPress={(event) => onConfirm(proposal.id, event)}>
                {t("proposals.confirm")}
              </Button>
              <Button kind="bare" onPress={(event) => onDismiss(proposal.id, event)}>
                {t("proposals.dismiss")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function ProposalSentence({ proposal }: { proposal: Proposal }) {
  const { t } = useSpeech();
  const name = proposal.contactName ?? t("proposals.someone");
  const { minutes, move } = proposal;
  const stages = { from: stageLabel(t, move?.from ?? ""), to: stageLabel(t, move?.to ?? "") };
  const key = `proposals.${proposal.choice}`;
  return (
    <p dir="auto">
      {t.has(key)
        ? t(key, { name, minutes: minutes ?? 0, ...stages })
        : t("proposals.other", { what: choiceLabel(t, proposal.choice), name })}
    </p>
  );
}
