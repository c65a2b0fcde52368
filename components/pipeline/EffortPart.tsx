import { salePhase } from "@/lib/model/action";
import type { EffortView, SegmentEffort } from "@/lib/views/effort";
import { useSpeech } from "../i18n/language";
import { FigureTable } from "./FigureTable";
import { groupName } from "./group-names";

interface EffortPartProps {
  effort: EffortView;
  currency: string | null;
  hasHourlyCost: boolean;
}

/** The address of the actions behind minutes: of a segment (`none`: without one), and of a phase. */
const actionsAddress = (segment: string | null, phase: string | null): string =>
  `#/pipeline/effort-of/${segment ?? "none"}${phase === null ? "" : `/${phase}`}`;

/** Where the time goes by segment and by phase, and what winning a customer costs, as a range. */
export function EffortPart({ effort, currency, hasHourlyCost }: EffortPartProps) {
  const { t, format } = useSpeech();
  const { segments } = effort;
  const money = (amount: number) => format.money(amount, currency);
  const hours = (minutes: number) =>
    t("pipeline.hours", { n: format.number(minutes / 60, minutes < 600 ? 1 : 0) });
  const phases = [...salePhase.options, null].filter((phase) =>
    segments.some((one) => one.phases.some((other) => other.phase === phase)),
  );
  return (
    <section class="part">
      <h2>{t("pipeline.effort-title")}</h2>
      {segments.every(({ actions }) => actions === 0) ? (
        <p>{t("pipeline.effort-none")}</p>
      ) : (
        <>
          <FigureTable
            title={t("pipeline.effort-title")}
            columns={[
              t("pipeline.segment"),
              t("pipeline.column-minutes"),
              ...phases.map((phase) => t(phase === null ? "pipeline.phase-none" : `log.phase-${phase}`)),
            ]}
            rows={segments.map((one) => ({
              key: one.segment ?? "none",
              name: groupName(t, "segment", one.segment),
              cells: [
                <a key="all" href={actionsAddress(one.segment, null)}>
                  {hours(one.minutes)}
                </a>,
                ...phases.map((phase) => minutesIn(one, phase)),
              ],
            }))}
          />
          <p class="small quiet">
            {t("pipeline.effort-how", {
              timed: sum(segments, ({ timed }) => timed),
              actions: sum(segments, ({ actions }) => actions),
            })}
          </p>
          <h3>{t("pipeline.cost-title")}</h3>
          {hasHourlyCost ? (
            <>
              <FigureTable
                title={t("pipeline.cost-title")}
                columns={["segment", "column-new-customers", "column-spent", "column-cost"].map((key) =>
                  t(`pipeline.${key as "segment"}`),
                )}
                rows={segments.map((one) => ({
                  key: one.segment ?? "none",
                  name: groupName(t, "segment", one.segment),
                  cells: [format.number(one.newCustomers, 0), money(one.spent), cost(one)],
                }))}
              />
              <p class="small quiet">{t("pipeline.cost-how")}</p>
            </>
          ) : (
            <p>
              {t("pipeline.cost-missing")} <a href="#/pipeline/setup">{t("pipeline.cost-set")}</a>
            </p>
          )}
        </>
      )}
    </section>
  );

  function minutesIn(one: SegmentEffort, phase: SegmentEffort["phases"][number]["phase"]) {
    const minutes = one.phases.find((other) => other.phase === phase)?.minutes;
    if (minutes === undefined) return t("pipeline.unknown");
    return (
      <a key={phase} href={actionsAddress(one.segment, phase ?? "none")}>
        {hours(minutes)}
      </a>
    );
  }

  function cost({ acquisitionCost }: SegmentEffort) {
    if (acquisitionCost === null) return <span class="of">{t("pipeline.cost-none-won")}</span>;
    const { low, high } = acquisitionCost;
    return Math.round(low) === Math.round(high)
      ? money(low)
      : t("pipeline.from-to", { low: money(low), high: money(high) });
  }
}

const sum = (list: readonly SegmentEffort[], of: (one: SegmentEffort) => number): number =>
  list.reduce((total, one) => total + of(one), 0);
