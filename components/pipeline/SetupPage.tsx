import type { SalesSetup } from "@/lib/model/sales-setup";
import { useSpeech } from "../i18n/language";
import { CostSetup } from "./CostSetup";
import { GridSetup } from "./GridSetup";
import { ModelSetup } from "./ModelSetup";
import { PipelineFrame } from "./PipelineFrame";
import { ProcessSetup } from "./ProcessSetup";
import { TargetSetup } from "./TargetSetup";
import "./setup.css";

export interface SetupPartProps {
  setup: SalesSetup;
  createId: () => string;
  onChange: (setup: SalesSetup) => void;
}

interface SetupPageProps extends SetupPartProps {
  asOf: string;
  currency: string | null;
}

/** How one sells: the stages, the grid, what figures are compared with, targets, and what time costs. */
export function SetupPage({ asOf, currency, ...part }: SetupPageProps) {
  const { t } = useSpeech();
  return (
    <PipelineFrame here="setup">
      <p class="quiet">{t("pipeline.setup-lead")}</p>
      <ProcessSetup {...part} />
      <GridSetup {...part} />
      <ModelSetup {...part} />
      <TargetSetup {...part} asOf={asOf} currency={currency} />
      <CostSetup {...part} asOf={asOf} currency={currency} />
    </PipelineFrame>
  );
}
