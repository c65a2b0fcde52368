import { DealList } from "@/components/pipeline/DealList";
import { PipelineRoom } from "@/components/pipeline/PipelineRoom";
import { opportunityHistories } from "@/lib/figures/pipeline/history";
import { pipelineFigures } from "@/lib/figures/pipeline/pipeline-figures";
import { createRandom } from "@/lib/app/sample/random";
import type { Account } from "@/lib/model/people";
import type { Opportunity, Stage } from "@/lib/model/pipeline";
import type { ComponentChildren } from "preact";
import type { Scene } from "./scene";

const asOf = "2026-11-23";
const names = ["Fleet renewal", "Roof of hall 3", "Service contract", "New desks", "Cold room"];
const accountNames = ["Northwind Stores", "Baker & Sons", "Lakeside Clinic", "Harbour Hotels"];
const segments = ["gold", "silver", "bronze"] as const;
const origins = ["self", "marketing", "referral", "existing-customer", null] as const;

/** A pipeline of so many deals, always the same. */
function view(deals: number) {
  const random = createRandom(7);
  const pick = <Value,>(values: readonly [Value, ...Value[]] | readonly Value[]): Value | undefined =>
    values[Math.floor(random() * values.length)];
  const accounts = accountNames.map(
    (name, index): Account => ({
      record: "account",
      id: `a${index}`,
      name,
      segment: segments[index % 3] ?? null,
    }),
  );
  const opportunities: Opportunity[] = [];
  const stages: Stage[] = [];
  const dayBefore = (days: number) =>
    Temporal.PlainDate.from(asOf)
      .subtract({ days: Math.round(days) })
      .toString();
  for (let index = 0; index < deals; index++) {
    const age = 20 + random() * 400;
    const id = `o${index}`;
    const amount = Math.round(2 + random() * 40) * 500;
    const nextStep = random() < 0.5 ? "2026-11-30" : null;
    opportunities.push({
      record: "opportunity",
      id,
      name: pick(names) ?? null,
      account: `a${index % 4}`,
      createdAt: `${dayBefore(age)}T12:00:00Z`,
      origin: pick(origins) ?? null,
      nextStep,
    });
    const chance = 0.1 + random() * 0.8;
    const path = ["lead", "qualified", "proposal", "negotiation"] as const;
    const reached = Math.min(4, 1 + Math.floor(random() * 5));
    path.slice(0, reached).forEach((stage, step) => {
      stages.push({
        record: "stage",
        opportunity: id,
        at: `${dayBefore(age * (1 - step / 6))}T12:00:00Z`,
        stage,
        amount: step > 0 ? amount : null,
        currency: "EUR",
        probability: step > 0 ? Math.round(chance * 10) / 10 : null,
        expectedClose: step > 1 ? dayBefore(age * 0.3) : null,
      });
    });
    if (random() < 0.72) {
      const stage = random() < chance * 0.7 ? "won" : "lost";
      stages.push({
        record: "stage",
        opportunity: id,
        at: `${dayBefore(age * 0.2)}T12:00:00Z`,
        stage,
        amount: Math.round(amount * 0.95),
        currency: "EUR",
      });
    }
  }
  const histories = opportunityHistories(opportunities, stages, accounts, (at) => at.slice(0, 10));
  return pipelineFigures(histories, asOf, createRandom(1));
}

const paper = (content: ComponentChildren) => <main class="notebook-page">{content}</main>;

/** The Pipeline room: empty, young, and with a year behind it. */
export const pipelineScenes: Record<string, Scene> = {
  "pipeline-empty": { width: 800, height: 320, draw: () => paper(<PipelineRoom view={view(0)} />) },
  "pipeline-young": { width: 800, height: 1500, draw: () => paper(<PipelineRoom view={view(14)} />) },
  "pipeline-full": { width: 800, height: 2600, draw: () => paper(<PipelineRoom view={view(160)} />) },
  "pipeline-deals": {
    width: 800,
    height: 400,
    draw: () =>
      paper(
        <DealList
          total={312}
          lines={accountNames.map((account, index) => ({
            id: `o${index}`,
            name: index === 2 ? null : (names[index] ?? null),
            account,
            stage: "proposal",
            createdOn: "2026-08-02",
            on: "2026-10-12",
            amount: 12_400 - index * 900,
            currency: "EUR",
            probability: 0.6,
            expectedClose: "2026-12-18",
            nextStep: null,
          }))}
        />,
      ),
  },
};
