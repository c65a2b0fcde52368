import type { ShareWithEvidence } from "@/lib/views/figure";
import { useSpeech } from "../i18n/language";
import "./figures.css";

/** A share with what it rests on: the number large, its interval and n small beside it. */
export function Share({ value }: { value: ShareWithEvidence }) {
  const { t, format } = useSpeech();
  return (
    <span class="share">
      <strong>{format.percent(value.share)}</strong>{" "}
      <em>
        {t("figures.interval", {
          low: format.percentNumber(value.low),
          high: format.percentNumber(value.high),
          n: format.number(value.n, 0),
        })}
      </em>
    </span>
  );
}
