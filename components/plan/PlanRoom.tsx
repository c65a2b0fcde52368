import type { ComponentProps } from "preact";
import { useState } from "preact/hooks";
import type { ListId } from "@/lib/model/list";
import type { Failure } from "@/lib/model/result";
import type { DayPlanView } from "@/lib/views/day-plan";
import { useSpeech } from "../i18n/language";
import { Failed } from "../ui/Failed";
import { NextActionList } from "../rules/NextActionList";
import { OwnList } from "./OwnList";
import { PlanNav } from "./PlanNav";
import { proposalAct, ProposalList } from "./ProposalList";
import { ThreeQuestions, type TimeBoxDraft } from "./ThreeQuestions";
import "./plan.css";

interface PlanRoomProps {
  plan: DayPlanView | null;
  failure: Failure | null;
  /** What one's own rules ask for; null while it is computed. */
  nextActions: Omit<ComponentProps<typeof NextActionList>, "today" | "onTake"> | null;
  createId: () => string;
  onPutAside: (id: string) => void;
  onBegin: (draft: TimeBoxDraft) => void;
  onEnd: () => void;
  onList: (id: ListId, items: { id: string; text: string }[]) => void;
}

/** The day's plan: three proposals, the three questions, and the person's own lists. */
export function PlanRoom({
  plan,
  failure,
  nextActions,
  createId,
  onPutAside,
  onBegin,
  onEnd,
  onList,
}: PlanRoomProps) {
  const { t } = useSpeech();
  const [taken, setTaken] = useState({ what: "", times: 0 });
  const take = (what: string) => setTaken({ what, times: taken.times + 1 });
  const listOf = (id: ListId) => plan?.lists.find((list) => list.id === id) ?? { id, items: null };
  return (
    <div class="room">
      <header class="room-head">
        <h1>{t("coach.room-plan")}</h1>
      </header>
      <PlanNav current="today" />
      {failure && <Failed failure={failure} />}
      {plan && (
        <>
          {(listOf("tomorrow").items ?? []).length > 0 && (
            <section class="part">
              <h2>{t("plan.from-evening")}</h2>
              <OwnList
                key={JSON.stringify(listOf("tomorrow").items)}
                list={listOf("tomorrow")}
                hint={t("plan.from-evening-hint")}
                isChecklist
                createId={createId}
                onSave={onList}
              />
            </section>
          )}
          <section class="part">
            <h2>{t("plan.proposals")}</h2>
            <ProposalList
              proposals={plan.proposals}
              hasSources={plan.hasSources}
              onTake={(proposal) => take(proposalAct(t, proposal))}
              onPutAside={onPutAside}
            />
          </section>
          <section class="part">
            <h2>{t("plan.next-actions")}</h2>
            {nextActions ? (
              <NextActionList {...nextActions} today={plan.day} onTake={take} />
            ) : (
              <p class="quiet">{t("coach.opening")}</p>
            )}
          </section>
          <section class="part">
            <h2>{t("plan.questions")}</h2>
            <ThreeQuestions
              key={taken.times}
              what={taken.what}
              running={plan.timeBox}
              onBegin={onBegin}
              onEnd={onEnd}
            />
          </section>
          <section class="part">
            <h2>{t("plan.pre-flight")}</h2>
            <OwnList
              list={listOf("pre-flight")}
              hint={t("plan.pre-flight-hint")}
              isChecklist
              createId={createId}
              onSave={onList}
            />
          </section>
          <section class="part">
            <h2>{t("plan.reflex")}</h2>
            <p class="quiet">{t("plan.reflex-hint")}</p>
            <div class="reflex">
              {(["reflex-ask", "reflex-look"] as const).map((id) => (
                <OwnList
                  key={id}
                  list={listOf(id)}
                  title={t(`plan.${id}`)}
                  createId={createId}
                  onSave={onList}
                />
              ))}
            </div>
          </section>
        </>
      )}
    </div>
  );
}
