import type { ComponentProps } from "preact";
import { useState } from "preact/hooks";
import type { ListId } from "@/lib/model/list";
import type { Failure } from "@/lib/model/result";
import type { RoutineView } from "@/lib/views/coaching";
import type { DayPlanView } from "@/lib/views/day-plan";
import type { DayView } from "@/lib/views/day";
import { DotRows } from "../figures/DotRows";
import { useSpeech } from "../i18n/language";
import { NextActionList } from "../rules/NextActionList";
import { nextActionWords } from "../rules/rule-words";
import { Button } from "../ui/Button";
import { Failed } from "../ui/Failed";
import { EmptyState } from "../ui/Place";
import { OwnList } from "./OwnList";
import { PlanNav } from "./PlanNav";
import { proposalAct } from "./ProposalList";
import "../coach/coach.css";
import "./plan.css";

interface EveningPageProps {
  plan: DayPlanView | null;
  day: (Pick<DayView, "day" | "started" | "answered"> & { routines: readonly RoutineView[] }) | null;
  /** What one's own rules ask for; null while it is computed. */
  nextActions: Pick<ComponentProps<typeof NextActionList>, "actions" | "whoOf"> | null;
  /** What Cairn would have said today, and kept for the evening: in words. */
  kept: readonly string[];
  failure: Failure | null;
  createId: () => string;
  onList: (id: ListId, items: { id: string; text: string }[]) => void;
  onPlanned: (event: MouseEvent) => void;
}

/** The evening list: what is left of the day, and what tomorrow begins with. Quiet: nothing here asks for an answer. */
export function EveningPage(props: EveningPageProps) {
  const { t } = useSpeech();
  const { plan, day, nextActions, kept, failure, createId, onList, onPlanned } = props;
  const [isPlanned, setPlanned] = useState(false);
  const tomorrow = plan?.lists.find(({ id }) => id === "tomorrow") ?? {
    id: "tomorrow" as const,
    items: null,
  };
  const left = [
    ...(plan?.proposals ?? []).map((proposal) => ({ id: proposal.id, text: proposalAct(t, proposal) })),
    ...(nextActions?.actions ?? [])
      .filter(({ due }) => due <= (plan?.day ?? ""))
      .map((action) => ({
        id: action.id,
        text: nextActionWords(t, action, nextActions?.whoOf(action) ?? null),
      })),
  ];
  const open = (day?.routines ?? []).filter(
    (routine) => routine.dueToday && !routine.keptToday && !routine.skippedToday,
  );
  const planned = new Set((tomorrow.items ?? []).map(({ text }) => text));
  return (
    <div class="room">
      <header class="room-head">
        <h1>{t("plan.evening-title")}</h1>
        {day && <DotRows started={day.started} answered={day.answered} />}
      </header>
      <PlanNav current="evening" />
      {failure && <Failed failure={failure} />}
      {plan && (
        <>
          <section class="part">
            <h2>{t("plan.evening-left")}</h2>
            {left.length === 0 ? (
              <EmptyState>{t("plan.evening-nothing-left")}</EmptyState>
            ) : (
              <ul class="evening-list">
                {left.map(({ id, text }) => (
                  <li key={id}>
                    <span dir="auto">{text}</span>
                    {planned.has(text) ? (
                      <span class="small quiet">{t("plan.evening-in-tomorrow")}</span>
                    ) : (
                      <Button
                        kind="link"
                        onPress={() =>
                          onList("tomorrow", [
                            ...(tomorrow.items ?? []),
                            { id: createId(), text: text.slice(0, 300) },
                          ])
                        }
                      >
                        {t("plan.evening-to-tomorrow")}
                        <span class="visually-hidden">: {text}</span>
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {open.length > 0 && (
              <p class="small quiet">
                {t("plan.evening-routines", {
                  n: open.length,
                  names: open.map(({ name }) => name).join(", "),
                })}
              </p>
            )}
            {kept.length > 0 && (
              <>
                <h3>{t("plan.evening-kept")}</h3>
                <ul class="evening-list">
                  {kept.map((words) => (
                    <li key={words}>{words}</li>
                  ))}
                </ul>
              </>
            )}
          </section>
          <section class="part">
            <h2>{t("plan.evening-tomorrow")}</h2>
            <OwnList
              key={JSON.stringify(tomorrow.items)}
              list={tomorrow}
              hint={t("plan.evening-tomorrow-hint")}
              createId={createId}
              onSave={onList}
            />
            <div class="button-row">
              <Button
                disabled={isPlanned}
                onPress={(event) => {
                  setPlanned(true);
                  onPlanned(event);
                }}
              >
                {t(isPlanned ? "plan.evening-planned" : "plan.evening-plan-made")}
              </Button>
            </div>
          </section>
        </>
      )}
    </div>
  );
}
