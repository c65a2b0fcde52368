import type { Format } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translate";
import type { ShareWithEvidence } from "@/lib/views/figure";
import { useSpeech } from "../i18n/language";
import "./figures.css";

/** What a share rests on, in words: `31 to 45, of 164`. */
export function intervalWords(t: Translator, format: Format, value: ShareWithEvidence): string {
  return t("figures.interval", {
    low: format.percentNumber(value.low),
    high: format.percentNumber(value.high),
    n: format.number(value.n, 0),
  });
}

/** A share with what it rests on: the number large, its interval and n small beside it. */
export function Share({ value }: { value: ShareWithEvidence }) {
  const { t, format } = useSpeech();
  return (
    <span class="share">
      <strong>{format.percent(value.share)}</strong> <em>{intervalWords(t, format, value)}</em>
    </span>
  );
}
