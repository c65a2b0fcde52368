import type { PolicyView } from "@/lib/views/policy";
import { useSpeech } from "../i18n/language";
import "./settings.css";

/** What the organisation set: in sight, not to be changed here. */
export function PolicyPart({ policy }: { policy: PolicyView }) {
  const { t } = useSpeech();
  if (!policy.isSet) return null;
  const rows = [
    ["sites-on", policy.sitesEnabled.join(", ")],
    ["sites-off", policy.sitesForbidden.join(", ")],
    ["taught", policy.taught.join(", ")],
    ["never-log", [...policy.neverLogDomains, ...policy.neverLogAddresses].join(", ")],
    ["language", policy.language === null ? "" : t(`settings.${policy.language}`)],
    ["hub", policy.teamHubUrl ?? ""],
    ["keep", policy.keepActionsDays === null ? "" : t("policy.days", { n: policy.keepActionsDays })],
  ] as const;
  return (
    <section class="settings-part policy-part">
      <h2>{t("policy.title")}</h2>
      <p class="quiet">{t("policy.hint")}</p>
      <dl>
        {rows
          .filter(([, value]) => value !== "")
          .map(([row, value]) => (
            <div key={row}>
              <dt class="small quiet">{t(`policy.${row}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
