import { isOpen, type OpportunityHistory, type StageEntry } from "@/lib/figures/pipeline/history";
import { daysInStage } from "@/lib/figures/pipeline/time-in-stage";
import { segment } from "@/lib/model/people";
import { type Opportunity, origin } from "@/lib/model/pipeline";
import type { SalesSetup } from "@/lib/model/sales-setup";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { ChoiceRow, SelectField, TextField } from "../ui/Field";
import { Reveal } from "../ui/Reveal";
import "../coach/coach.css";
import { DealNameForm } from "./DealNameForm";
import { groupName } from "./group-names";
import "./pipeline.css";
import { QualificationGrid } from "./QualificationGrid";
import { type StageDraft, StageForm } from "./StageForm";
import { stepName } from "./stage-words";

/** What is changed in an opportunity by a click; what is absent stays. */
export interface DealChange {
  name?: string;
  accountName?: string | null;
  segment?: OpportunityHistory["segment"];
  origin?: OpportunityHistory["origin"];
  targetFit?: number | null;
  nextStep?: string | null;
  known?: string[];
}

interface DealSheetProps {
  deal: OpportunityHistory;
  setup: SalesSetup;
  asOf: string;
  /** The rate at which deals of its stage were won so far; null where that isn't known. */
  stageRate: number | null;
  onChange: (change: DealChange) => void;
  onEnter: (draft: StageDraft) => void;
  onRemove: (entry: StageEntry) => void;
}

const fits = [0, 0.25, 0.5, 0.75, 1];

/** One opportunity: where it stands, what is known of it, what comes next, and its way through the stages. */
export function DealSheet({ deal, setup, asOf, stageRate, onChange, onEnter, onRemove }: DealSheetProps) {
  const { t, format } = useSpeech();
  const { current } = deal;
  const fitsShown =
    deal.targetFit === null || fits.includes(deal.targetFit) ? fits : [deal.targetFit, ...fits];
  return (
    <div class="room">
      <header class="room-head">
        <h1>{deal.name ?? deal.accountName ?? t("pipeline.deal-unnamed")}</h1>
        <a href="#/pipeline/open">{t("pipeline.back-open")}</a>
      </header>
      <section class="part">
        <p class="lead">
          {t("pipeline.deal-stands", {
            stage: stepName(t, setup.steps, current.step),
            days: daysInStage(deal, asOf),
          })}
          {current.amount !== null && ` ${format.money(current.amount, current.currency)}.`}
        </p>
        <p class="quiet">
          {[
            deal.accountName,
            deal.product,
            t(deal.isStartUnknown ? "pipeline.deal-since-unknown" : "pipeline.deal-since", {
              day: format.dayWithYear(deal.createdOn),
            }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <Reveal label={t("pipeline.rename")}>
          <DealNameForm
            name={deal.name ?? ""}
            accountName={deal.accountName ?? ""}
            onSave={({ name, accountName }) => onChange({ name, accountName })}
          />
        </Reveal>
      </section>
      {isOpen(deal) && (
        <section class="part">
          <h2>{t("pipeline.next-title")}</h2>
          <TextField
            label={t("pipeline.next-label")}
            type="date"
            value={deal.nextStep ?? ""}
            hint={nextHint()}
            onInput={(day) => onChange({ nextStep: day === "" ? null : day })}
          />
        </section>
      )}
      <section class="part">
        <h2>{t("pipeline.enter-title")}</h2>
        <StageForm
          key={`${current.step} ${current.at}`}
          steps={setup.steps}
          current={current}
          today={asOf}
          stageRate={stageRate}
          onEnter={onEnter}
        />
      </section>
      <QualificationGrid
        setup={setup}
        known={deal.known}
        onKnown={(known) => onChange({ known: [...known] })}
      />
      <section class="part">
        <h2>{t("pipeline.about-title")}</h2>
        {deal.account ? (
          <ChoiceRow
            label={t("pipeline.segment-label")}
            value={deal.segment ?? ""}
            options={[...segment.options, ""].map((value) => ({
              value,
              label: groupName(t, "segment", value === "" ? null : value),
            }))}
            onChange={(value) => onChange({ segment: segment.safeParse(value).data ?? null })}
          />
        ) : (
          <p class="quiet">{t("pipeline.segment-needs-account")}</p>
        )}
        <SelectField
          label={t("pipeline.origin-label")}
          value={deal.origin ?? ""}
          options={["", ...origin.options].map((value) => ({
            value,
            label: groupName(t, "origin", value === "" ? null : value),
          }))}
          onChange={(value) => onChange({ origin: originOf(value) })}
        />
        <SelectField
          label={t("pipeline.fit-label")}
          hint={t("pipeline.fit-hint")}
          value={deal.targetFit === null ? "" : String(deal.targetFit)}
          options={[
            { value: "", label: t("pipeline.no-group") },
            ...fitsShown.map((fit) => ({ value: String(fit), label: format.percent(fit) })),
          ]}
          onChange={(value) => onChange({ targetFit: value === "" ? null : Number(value) })}
        />
      </section>
      <section class="part">
        <h2>{t("pipeline.way-title")}</h2>
        <ol class="deal-way">
          {deal.entries.toReversed().map((entry) => (
            <li key={`${entry.at} ${entry.step}`}>
              <span>
                {format.dayWithYear(entry.on)} · <b>{stepName(t, setup.steps, entry.step)}</b>{" "}
                <span class="quiet">{declared(entry)}</span>
              </span>
              {entry.at !== null && (
                <Button kind="link" onPress={() => onRemove(entry)}>
                  {t("pipeline.take-back")}
                </Button>
              )}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );

  function nextHint(): string {
    if (deal.nextStep === null) return t("pipeline.next-none");
    return deal.nextStep < asOf ? t("pipeline.next-over") : t("pipeline.next-set");
  }

  function declared({ amount, currency, probability, expectedClose }: StageEntry): string {
    return [
      amount !== null && format.money(amount, currency),
      probability !== null && format.percent(probability),
      expectedClose && t("pipeline.closing-on", { day: format.dayShort(expectedClose) }),
    ]
      .filter(Boolean)
      .join(" · ");
  }
}

const originOf = (value: string): NonNullable<Opportunity["origin"]> | null =>
  origin.safeParse(value).data ?? null;
