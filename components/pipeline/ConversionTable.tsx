import type { ShareWithEvidence } from "@/lib/views/figure";
import type { PipelineView } from "@/lib/views/pipeline";
import { intervalWords } from "../figures/Share";
import { useSpeech } from "../i18n/language";
import { behindAddress } from "./behind-address";
import "../patterns/patterns.css";

/** Closed deals below which a rate is not told. */
const gate = 20;

/** What became of those that entered each stage, against both denominators, each named. */
export function ConversionTable({ view }: { view: PipelineView }) {
  const { t, format } = useSpeech();
  const count = (value: number) => format.number(value, 0);
  const closed = view.won + view.lost;
  return (
    <section class="part">
      <h2>{t("pipeline.conversion-title")}</h2>
      {closed < gate ? <p>{t("pipeline.not-enough", { n: closed, gate })}</p> : <p class="lead">{order()}</p>}
      <div class="wide-table">
        <table class="plain-table">
          <caption class="visually-hidden">{t("pipeline.conversion-title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("pipeline.stage")}</th>
              {(["entered", "went-on", "of-closed", "of-entered"] as const).map((column) => (
                <th key={column} scope="col" class="figure-cell">
                  {t(`pipeline.column-${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.conversions.map((one) => (
              <tr key={one.stage}>
                <th scope="row">{t(`pipeline.stage-${one.stage}`)}</th>
                <td class="figure-cell">
                  <a href={behindAddress({ of: "entered", stage: one.stage })}>{count(one.entered)}</a>
                </td>
                <td class="figure-cell">{count(one.wentOn)}</td>
                <td class="figure-cell">{rate(one.won + one.lost, one.ofClosed)}</td>
                <td class="figure-cell">{rate(one.won + one.lost, one.ofEntered)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small quiet">{t("pipeline.denominators")}</p>
    </section>
  );

  function rate(ended: number, share: ShareWithEvidence | null) {
    if (share === null || ended < gate)
      return <span class="of">{t("pipeline.gate-short", { n: count(ended), gate })}</span>;
    return (
      <>
        {format.percent(share.share)} <span class="of">{intervalWords(t, format, share)}</span>
      </>
    );
  }

  /** Whether the rate rises towards closing, and where it doesn't. */
  function order(): string {
    const [first] = view.inversions;
    if (!first) return t("pipeline.order-holds");
    return t("pipeline.order-fails", {
      earlier: t(`pipeline.stage-${first.earlier}`).toLowerCase(),
      later: t(`pipeline.stage-${first.later}`).toLowerCase(),
    });
  }
}
