import type { ShareWithEvidence } from "@/lib/views/figure";
import type { PipelineView } from "@/lib/views/pipeline";
import { intervalWords } from "../figures/Share";
import { useSpeech } from "../i18n/language";
import { behindAddress } from "./behind-address";
import { FigureTable } from "./FigureTable";
import { stepName } from "./stage-words";

/** Closed deals below which a rate is not told. */
const gate = 20;

/** What became of those that entered each stage, against each denominator, each named. */
export function ConversionTable({ view }: { view: PipelineView }) {
  const { t, format } = useSpeech();
  const count = (value: number) => format.number(value, 0);
  const name = (step: string) => stepName(t, view.steps, step);
  const isWayKnown = view.knownWays >= gate;
  const rows = isWayKnown ? view.conversions : view.conversions.slice(0, 1);
  return (
    <section class="part">
      <h2>{t("pipeline.conversion-title")}</h2>
      {isWayKnown ? (
        order().map((sentence) => (
          <p key={sentence} class="lead">
            {sentence}
          </p>
        ))
      ) : (
        <p>{t("pipeline.ways-missing", { n: view.knownWays, gate })}</p>
      )}
      <FigureTable
        title={t("pipeline.conversion-title")}
        columns={["stage", "column-entered", "column-of-left", "column-of-closed", "column-of-entered"].map(
          (key) => t(`pipeline.${key as "stage"}`),
        )}
        rows={rows.map((one) => ({
          key: one.step,
          name: name(one.step),
          cells: [
            <a key="entered" href={behindAddress({ of: "entered", step: one.step })}>
              {count(one.entered)}
            </a>,
            rate(one.wentOn + one.lostHere, one.ofLeft, "left"),
            rate(one.won + one.lost, one.ofClosed, "closed"),
            rate(one.won + one.lost, one.ofEntered, "closed"),
          ],
        }))}
      />
      <p class="small quiet">{t("pipeline.denominators")}</p>
    </section>
  );

  function rate(ended: number, share: ShareWithEvidence | null, what: "left" | "closed") {
    if (share === null || ended < gate)
      return <span class="of">{t(`pipeline.gate-${what}`, { n: count(ended), gate })}</span>;
    return (
      <>
        {format.percent(share.share)} <span class="of">{intervalWords(t, format, share)}</span>
      </>
    );
  }

  /** Whether the rate rises towards closing, and where it doesn't; then the same of what is declared. */
  function order(): string[] {
    const failing = view.inversions.map(({ earlier, later }) =>
      t("pipeline.order-fails", { earlier: name(earlier), later: name(later) }),
    );
    const declared = view.declaredInversions.map(({ earlier, later }) =>
      t("pipeline.declared-fails", { earlier: name(earlier), later: name(later) }),
    );
    return [...(failing.length > 0 ? failing : [t("pipeline.order-holds")]), ...declared];
  }
}
