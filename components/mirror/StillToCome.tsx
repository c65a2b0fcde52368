import { changeGateDays } from "@/lib/coach/mirror/changes";
import { phaseGateMinutes } from "@/lib/coach/mirror/phases";
import { rhythmGateDays } from "@/lib/coach/mirror/rhythm";
import type { MirrorView } from "@/lib/views/mirror";
import { useSpeech } from "../i18n/language";

/** What this page cannot tell yet, in one place: each picture by its name, with what it waits for. */
export function StillToCome({ mirror }: { mirror: MirrorView }) {
  const { t } = useSpeech();
  const { rhythm, shares, routines, phases, changes } = mirror;
  const waits = [
    !rhythm && ["rhythm", t("mirror.coming-rhythm", { days: mirror.days, needed: rhythmGateDays })],
    shares.length === 0 && ["shares", t("mirror.coming-shares")],
    routines.length === 0 && ["routines", t("mirror.coming-routines")],
    !phases && [
      "phases",
      t("mirror.coming-phases", {
        hours: Math.floor(mirror.phaseMinutes / 60),
        needed: phaseGateMinutes / 60,
      }),
    ],
    routines.length === 0 && ["together", t("mirror.coming-together")],
    !changes && ["changes", t("mirror.coming-changes", { needed: changeGateDays })],
  ].filter((one) => one !== false);
  if (waits.length === 0) return null;
  return (
    <section class="part">
      <h2>{t("mirror.coming-section")}</h2>
      <dl class="mirror-coming">
        {waits.map(([name, words]) => (
          <div key={name}>
            <dt>{t(`mirror.${name as "rhythm"}-section`)}</dt>
            <dd class="quiet">{words}</dd>
          </div>
        ))}
      </dl>
      {routines.length === 0 && (
        <p>
          <a href="#/routines">{t("mirror.coming-choose")}</a>
        </p>
      )}
    </section>
  );
}
