import { ActionTable } from "@/components/pipeline/ActionTable";
import { DealList } from "@/components/pipeline/DealList";
import { dealLines } from "@/lib/figures/pipeline/deal-lines";
import { DealSheet } from "@/components/pipeline/DealSheet";
import { PipelineRoom } from "@/components/pipeline/PipelineRoom";
import { SetupPage } from "@/components/pipeline/SetupPage";
import { effortView } from "@/lib/figures/pipeline/effort-view";
import { isOpen, opportunityHistories } from "@/lib/figures/pipeline/history";
import { pipelineFigures } from "@/lib/figures/pipeline/pipeline-figures";
import { type BusinessModel, defaultSalesSetup, type SalesSetup } from "@/lib/model/sales-setup";
import type { EffortRow } from "@/lib/views/pipeline-rows";
import { createRandom } from "@/lib/app/sample/random";
import type { Account } from "@/lib/model/people";
import type { Opportunity, Stage } from "@/lib/model/pipeline";
import type { ComponentChildren } from "preact";
import { nothing, type Scene } from "./scene";

const asOf = "2026-11-23";
const names = ["Fleet renewal", "Roof of hall 3", "Service contract", "New desks", "Cold room"];
const accountNames = ["Northwind Stores", "Baker & Sons", "Lakeside Clinic", "Harbour Hotels"];
const segments = ["gold", "silver", "bronze"] as const;
const origins = ["self", "marketing", "referral", "existing-customer", null] as const;

/** A pipeline of so many deals, always the same. */
function histories(deals: number) {
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
  return opportunityHistories(opportunities, stages, accounts, (at) => at.slice(0, 10));
}

const setup: SalesSetup = {
  ...defaultSalesSetup,
  targets: [
    { period: "2026-11", amount: 60_000 },
    { period: "2026-Q4", amount: 400_000 },
  ],
  hourlyCost: 65,
  spends: [{ id: "s1", month: "2026-09", segment: null, amount: 4_000, what: "Trade fair" }],
};

/** A year's log: calls, visits and proposals for the four accounts, some of unknown length. */
const rows: EffortRow[] = Array.from({ length: 400 }, (_, index) => ({
  id: `x${index}`,
  day: Temporal.PlainDate.from(asOf)
    .subtract({ days: index % 300 })
    .toString(),
  kind: (["call", "visit", "quote", "email"] as const)[index % 4] ?? "call",
  initiative: "proactive",
  phase: (["identify", "interview", "propose", null] as const)[index % 4] ?? null,
  account: `a${index % 3}`,
  segment: segments[index % 3] ?? null,
  opportunity: null,
  minutes: index % 5 === 0 ? null : 15 + (index % 4) * 20,
}));

function room(
  deals: number,
  here: "now" | "conversion" | "forecasts" | "effort",
  model: BusinessModel = "own-past",
) {
  const own = { ...setup, businessModel: model, targets: deals > 0 ? setup.targets : [] };
  const all = histories(deals);
  return (
    <PipelineRoom
      here={here}
      view={pipelineFigures(all, own, asOf, createRandom(1))}
      effort={effortView(all, deals > 20 ? rows : [], own, asOf, () => true)}
      model={model}
      hasHourlyCost={deals > 20}
    />
  );
}

const paper = (content: ComponentChildren) => <main class="notebook-page">{content}</main>;
const scene = (height: number, draw: () => ComponentChildren, width = 800): Scene => ({
  width,
  height,
  draw: () => paper(draw()),
});

function sheet() {
  const [deal] = histories(40).filter(isOpen);
  return deal ? (
    <DealSheet
      deal={{ ...deal, known: ["need", "budget"], nextStep: "2026-11-20" }}
      setup={setup}
      asOf={asOf}
      stageRate={0.34}
      onChange={nothing}
      onEnter={nothing}
      onRemove={nothing}
    />
  ) : null;
}

const setupPage = (own: SalesSetup) => (
  <SetupPage setup={own} asOf={asOf} currency="EUR" createId={() => "new"} onChange={nothing} />
);

/** The Pipeline room: empty, young, and with a year behind it. */
export const pipelineScenes: Record<string, Scene> = {
  "pipeline-empty": scene(320, () => room(0, "now")),
  "pipeline-young": scene(1500, () => room(14, "now")),
  "pipeline-young-conversion": scene(1100, () => room(14, "conversion")),
  "pipeline-young-effort": scene(900, () => room(14, "effort")),
  "pipeline-now": scene(1900, () => room(160, "now")),
  "pipeline-now-narrow": scene(3200, () => room(160, "now"), 400),
  "pipeline-conversion": scene(1900, () => room(160, "conversion", "distance")),
  "pipeline-complex": scene(1900, () => room(160, "conversion", "complex")),
  "pipeline-own-values": scene(1900, () => room(160, "conversion", "own-values")),
  "pipeline-forecasts": scene(1200, () => room(160, "forecasts")),
  "pipeline-effort": scene(1900, () => room(160, "effort")),
  "pipeline-deals": scene(900, () => <DealList lines={dealLines(histories(14))} setup={setup} />),
  "pipeline-no-deals": scene(300, () => <DealList lines={dealLines([])} setup={setup} />),
  "pipeline-deal": scene(1400, sheet),
  "pipeline-actions": scene(700, () => <ActionTable title="Gold: 12 actions" rows={rows.slice(0, 12)} />),
  "pipeline-setup": scene(2400, () => setupPage({ ...setup, businessModel: "own-values" })),
  "pipeline-setup-own": scene(2400, () =>
    setupPage({
      ...setup,
      steps: [
        { id: "contact", name: "First contact", means: "lead" },
        { id: "offer", name: "Offer out", means: "proposal" },
        { id: "demo", name: "Demo", means: "qualified" },
        { id: "signed", name: "Signed", means: "won" },
        { id: "lost", name: null, means: "lost" },
      ],
    }),
  ),
};
