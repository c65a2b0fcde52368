import { qualificationOf } from "@/lib/figures/pipeline/qualification";
import type { SalesSetup } from "@/lib/model/sales-setup";
import { useSpeech } from "../i18n/language";
import { criterionName } from "./stage-words";

interface QualificationGridProps {
  setup: SalesSetup;
  known: readonly string[];
  onKnown: (known: readonly string[]) => void;
}

/** What must be known to call it qualified, ticked by hand, and how much of it is. */
export function QualificationGrid({ setup, known, onKnown }: QualificationGridProps) {
  const { t } = useSpeech();
  const score = qualificationOf(known, setup);
  return (
    <section class="part">
      <h2>{t("pipeline.grid-title")}</h2>
      {score.of === 0 ? (
        <p>
          {t("pipeline.grid-empty")} <a href="#/pipeline/setup">{t("pipeline.grid-write")}</a>
        </p>
      ) : (
        <>
          <p role="status">
            <b>{t("pipeline.score-short", { n: score.known, of: score.of })}</b>{" "}
            {t(score.isQualified ? "pipeline.score-enough" : "pipeline.score-missing", {
              n: score.needed - score.known,
            })}
          </p>
          <fieldset class="checks">
            <legend class="visually-hidden">{t("pipeline.grid-title")}</legend>
            {setup.criteria.map((criterion) => (
              <label key={criterion.id}>
                <input
                  type="checkbox"
                  checked={known.includes(criterion.id)}
                  onChange={({ currentTarget }) =>
                    onKnown(
                      currentTarget.checked
                        ? [...known, criterion.id]
                        : known.filter((id) => id !== criterion.id),
                    )
                  }
                />
                {criterionName(t, criterion)}
              </label>
            ))}
          </fieldset>
        </>
      )}
    </section>
  );
}
