import type { ScoredLead } from "@/lib/figures/lead-list";
import type { LeadScoring } from "@/lib/model/lead-scoring";
import { useSpeech } from "../i18n/language";
import { Reveal } from "../ui/Reveal";
import { ScoreLines, type SignActs } from "./ScoreLines";

interface LeadScoreLineProps extends SignActs {
  lead: ScoredLead;
  scoring: LeadScoring;
}

/** The score of who is on screen, as one line that opens into its reasons. */
export function LeadScoreLine({ lead, scoring, ...acts }: LeadScoreLineProps) {
  const { t } = useSpeech();
  const { points, advice } = lead.score;
  return (
    <div class="more-of-them">
      <Reveal label={t("leads.on-screen", { points, advice })}>
        <ScoreLines lead={lead} scoring={scoring} {...acts} />
      </Reveal>
    </div>
  );
}
