import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import type { ImportState } from "./import-state";
import "../journal/journal.css";

type Working = Extract<ImportState, { step: "reading" | "preparing" | "writing" }>;

/** How far the work is, how long it still takes, and the way out of it. */
export function WorkUnderWay({ state, onCancel }: { state: Working; onCancel: () => void }) {
  const { t, format } = useSpeech();
  const isStopping = state.step === "writing" && state.isStopping;
  const words = isStopping
    ? t("imports.stopping")
    : t(`imports.${state.step}`, { share: format.percent(state.share) });
  const left = state.step === "preparing" || isStopping ? null : timeLeft(state.secondsLeft);
  return (
    <section class="part">
      <p role="status">{words}</p>
      <progress aria-label={words} value={isStopping ? undefined : state.share} max={1} />
      {left && <p class="quiet">{left}</p>}
      {!isStopping && (
        <div>
          <Button onPress={onCancel}>{t("imports.cancel")}</Button>
        </div>
      )}
    </section>
  );

  function timeLeft(seconds: number | null): string | null {
    if (seconds === null) return null;
    return seconds < 90
      ? t("imports.time-left", { seconds: Math.max(1, Math.round(seconds)) })
      : t("imports.minutes-left", { minutes: Math.round(seconds / 60) });
  }
}
