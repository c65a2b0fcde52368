import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { CoachCardView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { FileChoice } from "./FileChoice";
import { OutcomeNotice } from "./Outcome";
import type { CoachActs, Outcome } from "./team-acts";

interface CardChoiceProps extends Pick<CoachActs, "onReadCard"> {
  /** What can be done with the card, once its words were compared. */
  children: (card: CoachCardView, forget: () => void) => ComponentChildren;
}

/** Someone's card: opened, and its code shown to be compared before anything is done by it. */
export function CardChoice({ onReadCard, children }: CardChoiceProps) {
  const { t } = useSpeech();
  const [card, setCard] = useState<CoachCardView | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const read = async (text: string) => {
    const answer = await onReadCard(text);
    setCard("code" in answer ? answer : null);
    setOutcome("code" in answer ? null : { done: false, why: answer.why });
  };
  return (
    <>
      <div class="button-row">
        <FileChoice
          label={t("coaches.open-card")}
          accept=".json,.txt,application/json"
          onFiles={([file]) => void file?.text().then(read)}
        />
      </div>
      <OutcomeNotice outcome={outcome} done="coaches.second-title" />
      {card && (
        <div class="part">
          <p>{t("team.compare", { manager: card.name })}</p>
          <p class="team-code">{card.code}</p>
          <div>{children(card, () => setCard(null))}</div>
        </div>
      )}
    </>
  );
}
