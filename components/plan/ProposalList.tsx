import type { Format } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translate";
import type { ProposalView } from "@/lib/views/day-plan";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { EmptyState } from "../ui/Place";

/** What a proposal asks for: "Call Anne Martin back". */
export function proposalAct(t: Translator, { type, who }: ProposalView): string {
  return t(`plan.act-${type}`, { who: who ?? t("plan.nobody") });
}

/** Why it is proposed. */
function proposalReason(t: Translator, format: Format, proposal: ProposalView): string {
  return t(`plan.reason-${proposal.type}`, {
    day: proposal.day === null ? "" : format.dayInWords(proposal.day),
    days: proposal.workedDays ?? 0,
    cadence: proposal.cadence ?? 0,
    dated: String(proposal.day !== null),
    everContacted: String(proposal.everContacted),
  });
}

interface ProposalListProps {
  proposals: readonly ProposalView[];
  hasSources: boolean;
  onTake: (proposal: ProposalView) => void;
  onPutAside: (id: string) => void;
}

/** Three things that one could begin oneself, each with its reason. */
export function ProposalList({ proposals, hasSources, onTake, onPutAside }: ProposalListProps) {
  const { t, format } = useSpeech();
  if (proposals.length === 0)
    return <EmptyState>{t(hasSources ? "plan.no-proposals" : "plan.no-proposals-yet")}</EmptyState>;
  return (
    <ul class="day-proposals">
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <div>
            <h3>{proposalAct(t, proposal)}</h3>
            <p class="small quiet">{proposalReason(t, format, proposal)}</p>
          </div>
          <div class="button-row">
            <Button onPress={() => onTake(proposal)}>{t("plan.take")}</Button>
            <Button kind="bare" onPress={() => onPutAside(proposal.id)}>
              {t("plan.put-aside")}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
