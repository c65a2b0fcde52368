import type { MirrorView } from "@/lib/views/mirror";
import { useSpeech } from "../i18n/language";

/** What changed from the four weeks before to the last four. */
export function Changes({ changes }: { changes: NonNullable<MirrorView["changes"]> }) {
  const { t, format } = useSpeech();
  const signed = (value: number, digits: number) => `${value > 0 ? "+" : ""}${format.number(value, digits)}`;
  return (
    <>
      <p class="small quiet">{t("mirror.changes-span")}</p>
      {changes.length === 0 && <p>{t("mirror.changes-none")}</p>}
      <ul class="mirror-changes">
        {changes.map(({ measure, before, now, low, high }) => (
          <li key={measure}>
            {measure === "started-share"
              ? t("mirror.change-started-share", {
                  before,
                  now,
                  low: signed(low * 100, 0),
                  high: signed(high * 100, 0),
                })
              : t(`mirror.change-${measure}`, {
                  before: format.number(before),
                  now: format.number(now),
                  low: signed(low, 1),
                  high: signed(high, 1),
                })}
          </li>
        ))}
      </ul>
    </>
  );
}
