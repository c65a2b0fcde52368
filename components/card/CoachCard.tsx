import { useState } from "preact/hooks";
import type { NudgeAnswer } from "@/lib/model/nudge";
import type { PatternId } from "@/lib/model/pattern";
import type { Card, PatternView } from "@/lib/views/coaching";
import { Share } from "../figures/Share";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Sheet } from "../ui/Place";
import { Reveal } from "../ui/Reveal";
import "./card.css";
import { ContestForm } from "./ContestForm";
import { PlanForm, type PlanWords } from "./PlanForm";
import { patternFact, patternUnit, patternValue } from "./pattern-words";

export interface CoachCardActs {
  onAnswer: (card: string, answer: NudgeAnswer, event: MouseEvent) => void;
  onEvidence: (pattern: PatternId) => void;
  onContest: (pattern: PatternId, why: string) => void;
  onPlan: (pattern: PatternId, plan: PlanWords, event: Event) => void;
}

/** The one piece of coaching that may be on screen. */
export function CoachCard({ card, ...acts }: { card: Card } & CoachCardActs) {
  const { t, format } = useSpeech();
  return (
    <Sheet>
      <article class="coach-card" aria-label={t("card.title")}>
        {card.type === "pattern" ? (
          <PatternPart view={card.pattern} {...acts} />
        ) : (
          <div class="card-head">
            <p class="card-kicker">{t("card.plan-title")}</p>
            <h2>{t("card.plan-written", card.plan)}</h2>
            {card.due > 0 && <p class="quiet">{t("card.plan-kept", { done: card.done, due: card.due })}</p>}
          </div>
        )}
        <div class="why-now small">
          <Reveal label={t("nudges.why-now")}>
            {card.type === "pattern" && (
              <p>
                {t("nudges.why-pattern", {
                  pattern: t(`patterns.${card.pattern.pattern}`),
                  evidence: patternFact(t, format, card.pattern),
                })}
              </p>
            )}
            <p>{t("nudges.why-budget")}</p>
          </Reveal>
        </div>
        <div class="card-answers">
          {(["done", "not-today", "not-useful"] as const).map((answer) => (
            <Button key={answer} onPress={(event) => acts.onAnswer(card.id, answer, event)}>
              {t(`card.${answer}`)}
            </Button>
          ))}
        </div>
      </article>
    </Sheet>
  );
}

function PatternPart({ view, onEvidence, onContest, onPlan }: { view: PatternView } & CoachCardActs) {
  const { t } = useSpeech();
  const [form, setForm] = useState<"plan" | "contest" | null>(null);
  const close = () => setForm(null);
  return (
    <>
      <PatternStatement view={view} />
      {view.plan ? (
        <p class="suggestion">{t("card.plan-written", view.plan)}</p>
      ) : (
        <p class="suggestion">{t(`patterns.${view.pattern}-suggestion`)}</p>
      )}
      <ol class="questions" aria-label={t("card.questions")}>
        <li>{t("card.question-action")}</li>
        <li>{t("card.question-time")}</li>
        <li>{t("card.question-way")}</li>
      </ol>
      {form === "plan" && (
        <PlanForm
          pattern={view.pattern}
          onCancel={close}
          onSave={(plan, event) => {
            close();
            onPlan(view.pattern, plan, event);
          }}
        />
      )}
      {form === "contest" && (
        <ContestForm
          onCancel={close}
          onSend={(why) => {
            close();
            onContest(view.pattern, why);
          }}
        />
      )}
      {form === null && (
        <div class="card-links">
          {!view.plan && (
            <Button kind="link" onPress={() => setForm("plan")}>
              {t("card.plan")}
            </Button>
          )}
          <Button kind="link" onPress={() => onEvidence(view.pattern)}>
            {t("card.evidence")}
          </Button>
          <Button kind="link" onPress={() => setForm("contest")}>
            {t("card.contest")}
          </Button>
        </div>
      )}
    </>
  );
}

/** The fact in words, its share with interval and n, and the marker agreed; or how much is missing to tell. */
export function PatternStatement({ view }: { view: PatternView }) {
  const { t, format } = useSpeech();
  const { marker } = view;
  return (
    <div class="card-head">
      <h2>{patternFact(t, format, view)}</h2>
      {view.open && view.recent && patternUnit(view.pattern) === "share" && <Share value={view.recent} />}
      <p class="quiet">
        {t(marker.agreed === "default" ? "card.marker-default" : "card.marker", {
          value: patternValue(t, format, view.pattern, marker.value),
        })}
      </p>
    </div>
  );
}
