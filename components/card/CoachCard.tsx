import { useState } from "preact/hooks";
import type { Translator } from "@/lib/i18n/translate";
import type { NudgeAnswer } from "@/lib/model/nudge";
import type { PatternId } from "@/lib/model/pattern";
import type { Card, PatternView, Said } from "@/lib/views/coaching";
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
  const { t } = useSpeech();
  return (
    <Sheet>
      <article class="coach-card" aria-label={t("card.title")}>
        {card.type === "pattern" && <PatternPart card={card} {...acts} />}
        {card.type === "routine" && (
          <div class="card-head">
            <p class="card-kicker">{t("routines.recent", card.routine)}</p>
            <h2>{saidWords(t, card.said, card.routine.name)}</h2>
          </div>
        )}
        {card.type === "plan" && (
          <div class="card-head">
            <p class="card-kicker">{t("card.plan-title")}</p>
            <h2>{t("card.plan-written", card.plan)}</h2>
            {card.due > 0 && <p class="quiet">{t("card.plan-kept", { done: card.done, due: card.due })}</p>}
          </div>
        )}
        {card.type !== "pattern" && (
          <div class="card-links">
            <Why card={card} />
          </div>
        )}
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

/** A nudge in its words; an empty text for a wording of another version. */
function saidWords(t: Translator, { wording }: Said, name = ""): string {
  const key = `nudges.${wording}`;
  return t.has(key) ? t(key, { name }) : name;
}

/** Why this is on screen: of a nudge why at this moment, of a card without one why it stands here. */
function WhyHere({ card }: { card: Card }) {
  const { t, format } = useSpeech();
  if (card.said) {
    const why = `nudges.why-${card.said.breakpoint}`;
    const about =
      card.type === "pattern"
        ? t("nudges.why-pattern", {
            pattern: t(`patterns.${card.pattern.pattern}`),
            evidence: patternFact(t, format, card.pattern),
          })
        : t("nudges.why-routine");
    return (
      <>
        {t.has(why) && <p>{t(why)}</p>}
        <p>{about}</p>
        <p>{t("nudges.why-budget")}</p>
      </>
    );
  }
  if (card.type !== "pattern") return <p>{t("card.why-plan")}</p>;
  const { raised } = card.pattern;
  return (
    <>
      {raised && <p>{t("card.why-raised", { day: format.dayInWords(raised) })}</p>}
      <p>{t("card.why-one")}</p>
    </>
  );
}

/** The reason, one click away, beside the card's other links. */
function Why({ card }: { card: Card }) {
  const { t } = useSpeech();
  return (
    <Reveal label={t(card.said ? "nudges.why-now" : "card.why-here")}>
      <div class="why-now small quiet">
        <WhyHere card={card} />
      </div>
    </Reveal>
  );
}

interface PatternPartProps extends CoachCardActs {
  card: Extract<Card, { type: "pattern" }>;
}

function PatternPart({ card, onEvidence, onContest, onPlan }: PatternPartProps) {
  const { pattern: view, said } = card;
  const { t } = useSpeech();
  const [form, setForm] = useState<"plan" | "contest" | null>(null);
  const close = () => setForm(null);
  return (
    <>
      <PatternStatement view={view} />
      <p class="suggestion">
        {(said && saidWords(t, said)) ||
          (view.plan ? t("card.plan-written", view.plan) : t(`patterns.${view.pattern}-suggestion`))}
      </p>
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
          <Why card={card} />
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
