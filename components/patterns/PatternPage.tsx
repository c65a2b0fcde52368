import { useState } from "preact/hooks";
import type { PatternView } from "@/lib/views/coaching";
import { PatternStatement } from "../card/CoachCard";
import { ContestForm } from "../card/ContestForm";
import { PlanForm, type PlanWords } from "../card/PlanForm";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { standingWords } from "./standing-words";
import "../coach/coach.css";
import { EvidenceChart } from "./EvidenceChart";
import { type Agreed, MarkerPart } from "./MarkerPart";
import "./patterns.css";

export interface PatternActs {
  onContest: (why: string) => void;
  onResume: () => void;
  onMarker: (value: number, agreed: Agreed) => void;
  onPlan: (plan: PlanWords) => void;
  onEndPlan: (plan: string) => void;
}

/** One pattern: the fact, the days behind it, the marker, the plan, and the way to contest it. */
export function PatternPage({ view, ...acts }: { view: PatternView } & PatternActs) {
  const { t, format } = useSpeech();
  return (
    <div class="room">
      <header class="part">
        <p>
          <a href="#/patterns">{t("patterns.back")}</a>
        </p>
        <h1>{t(`patterns.${view.pattern}`)}</h1>
        <p class="quiet">
          {standingWords(t, view)}
          {view.raised !== null && `, ${t("patterns.raised", { day: format.dayWithYear(view.raised) })}`}
        </p>
      </header>
      <PatternStatement view={view} />
      {view.estimate && view.open && (
        <p class="quiet">
          {view.estimate.probability > 0.99
            ? t("patterns.probability-most")
            : t("patterns.probability", { share: format.percent(view.estimate.probability) })}
        </p>
      )}
      {view.days.some((one) => one.n > 0) && <EvidenceChart view={view} />}
      <PlanPart view={view} onPlan={acts.onPlan} onEndPlan={acts.onEndPlan} />
      <MarkerPart view={view} onSet={acts.onMarker} />
      <ContestPart view={view} onContest={acts.onContest} onResume={acts.onResume} />
    </div>
  );
}

function PlanPart({
  view,
  onPlan,
  onEndPlan,
}: { view: PatternView } & Pick<PatternActs, "onPlan" | "onEndPlan">) {
  const { t } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const { plan } = view;
  return (
    <section class="part">
      <h2>{t("card.plan-title")}</h2>
      <p class={plan ? "suggestion lead" : "quiet"}>
        {plan ? t("card.plan-written", plan) : t("patterns.plan-none")}
      </p>
      {isOpen && (
        <PlanForm
          pattern={view.pattern}
          onCancel={() => setOpen(false)}
          onSave={(words) => {
            setOpen(false);
            onPlan(words);
          }}
        />
      )}
      {!isOpen && (
        <div>
          {plan ? (
            <Button onPress={() => onEndPlan(plan.id)}>{t("patterns.plan-end")}</Button>
          ) : (
            <Button onPress={() => setOpen(true)}>{t("card.plan")}</Button>
          )}
        </div>
      )}
    </section>
  );
}

function ContestPart({
  view,
  onContest,
  onResume,
}: { view: PatternView } & Pick<PatternActs, "onContest" | "onResume">) {
  const { t, format } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  if (view.contested)
    return (
      <section class="part">
        <p>{t("patterns.contested", { day: format.dayWithYear(view.contested.from) })}</p>
        {view.contested.why && (
          <p class="quiet" dir="auto">
            {t("patterns.contested-why", { why: view.contested.why })}
          </p>
        )}
        <div>
          <Button onPress={onResume}>{t("patterns.resume")}</Button>
        </div>
      </section>
    );
  return (
    <section class="part">
      <h2>{t("card.contest")}</h2>
      {isOpen ? (
        <ContestForm
          onCancel={() => setOpen(false)}
          onSend={(why) => {
            setOpen(false);
            onContest(why);
          }}
        />
      ) : (
        <>
          <p class="quiet">{t("card.contest-hint")}</p>
          <div>
            <Button onPress={() => setOpen(true)}>{t("card.contest-send")}</Button>
          </div>
        </>
      )}
    </section>
  );
}
