import { ArrowUp, X } from "lucide-preact";
import { useId } from "preact/hooks";
import { measureOf } from "@/lib/figures/analysis/measures";
import { pinnedOf } from "@/lib/figures/analysis/pinned";
import { offeredFigures } from "@/lib/figures/offered-figures";
import type { Settings } from "@/lib/model/settings";
import { figureLabel } from "../i18n/labels";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { EmptyState } from "../ui/Place";
import "./settings.css";
import "../ui/list.css";

interface FigureChoicesProps {
  settings: Pick<Settings, "flashFigures" | "figureTargets">;
  onChange: (part: Pick<Settings, "flashFigures" | "figureTargets">) => void;
}

/** How many figures the first screen shows: too many indicators kill indicators. */
const mostFigures = 6;

/** The figures of the first screen in their order, each with what one aims at, and every other one to pin. */
export function FigureChoices({ settings, onChange }: FigureChoicesProps) {
  const { t } = useSpeech();
  const id = useId();
  const { flashFigures: chosen, figureTargets: targets = {} } = settings;
  const isFull = chosen.length >= mostFigures;
  const choose = (flashFigures: string[]) => onChange({ flashFigures, figureTargets: targets });
  return (
    <section class="settings-part">
      <h2>{t("settings.figures")}</h2>
      <p class="quiet">{t(isFull ? "settings.figures-full" : "settings.figures-hint")}</p>
      {chosen.length === 0 && <EmptyState>{t("settings.figures-none")}</EmptyState>}
      <ol class="plain-list">
        {chosen.map((figure, place) => (
          <li key={figure} class="figure-choice">
            <span>{figureLabel(t, figure)}</span>
            <span class="figure-acts">
              {figure !== "routines-kept" && (
                <Target
                  figure={figure}
                  target={targets[figure] ?? null}
                  onTarget={(target) => {
                    const { [figure]: _before, ...others } = targets;
                    onChange({
                      flashFigures: [...chosen],
                      figureTargets: target === null ? others : { ...others, [figure]: target },
                    });
                  }}
                />
              )}
              <Button
                kind="bare"
                label={t("settings.figure-up", { figure: figureLabel(t, figure) })}
                disabled={place === 0}
                onPress={() => {
                  const others = chosen.filter((one) => one !== figure);
                  choose([...others.slice(0, place - 1), figure, ...others.slice(place - 1)]);
                }}
              >
                <ArrowUp size={16} aria-hidden />
              </Button>
              <Button
                kind="bare"
                label={t("settings.figure-unpin", { figure: figureLabel(t, figure) })}
                onPress={() => choose(chosen.filter((one) => one !== figure))}
              >
                <X size={16} aria-hidden />
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <div class="field">
        <label htmlFor={id}>{t("settings.figure-add")}</label>
        <select
          id={id}
          class="control"
          value=""
          disabled={isFull}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value !== "") choose([...chosen, value]);
            event.currentTarget.value = "";
          }}
        >
          <option value="">{t("settings.figure-choose")}</option>
          {offeredFigures.map(({ of, ids }) => (
            <optgroup key={of} label={t(`settings.figures-${of}`)}>
              {ids
                .filter((one) => !chosen.includes(one))
                .map((one) => (
                  <option key={one} value={one}>
                    {figureLabel(t, one)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
    </section>
  );
}

interface TargetProps {
  figure: string;
  target: number | null;
  onTarget: (target: number | null) => void;
}

/** What one aims at; a share is typed in per cent. */
function Target({ figure, target, onTarget }: TargetProps) {
  const { t } = useSpeech();
  const pinned = pinnedOf(figure);
  const isShare = figure === "reactive-share" || (pinned && measureOf(pinned.measure).unit === "share");
  const scale = isShare ? 100 : 1;
  return (
    <label class="figure-target">
      <span class="small quiet">
        {t(isShare ? "settings.figure-target-share" : "settings.figure-target")}
      </span>
      <input
        class="control"
        type="number"
        min="0"
        max={isShare ? 100 : undefined}
        value={target === null ? "" : Math.round(target * scale * 100) / 100}
        aria-label={t("settings.figure-target-of", { figure: figureLabel(t, figure) })}
        onChange={({ currentTarget: { value } }) => {
          const typed = Number(value);
          onTarget(value.trim() === "" || !(typed > 0) ? null : typed / scale);
        }}
      />
    </label>
  );
}
