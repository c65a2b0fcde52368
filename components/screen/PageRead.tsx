import { useRef } from "preact/hooks";
import type { PageInspection } from "@/lib/views/page-inspection";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import "./screen.css";

/** Exactly what Cairn read on the page before the person, what it keeps of it, and the page censored for a report. */
export function PageRead({ inspection }: { inspection: PageInspection }) {
  const { t } = useSpeech();
  const { reading, selectors, kept, failure } = inspection;
  const rows = [
    ["url", inspection.url],
    ["title", inspection.title],
    ["tool", reading.product],
    ["record", reading.key],
    ["name", reading.name],
    ["person", reading.person?.name ?? null],
    ["address", reading.person?.address ?? null],
  ] as const;
  return (
    <div class="describe">
      <dl class="read-rows">
        {rows.map(([row, value]) => (
          <div key={row}>
            <dt class="small quiet">{t(`reading.${row}`)}</dt>
            <dd dir="auto">{value ?? <span class="quiet">{t("reading.nothing")}</span>}</dd>
          </div>
        ))}
      </dl>
      <section aria-label={t("reading.selectors")}>
        <h3 class="small quiet">{t("reading.selectors")}</h3>
        {selectors.length === 0 && <p class="quiet">{t("reading.no-selectors")}</p>}
        <ul class="read-selectors">
          {selectors.map((one) => (
            <li key={`${one.finding} ${one.css}`}>
              <code>{one.css}</code>
              <span dir="auto">{one.text ?? <span class="quiet">{t("reading.nothing")}</span>}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={t("reading.kept")}>
        <h3 class="small quiet">{t("reading.kept")}</h3>
        <p>
          {kept.length === 0
            ? t("reading.keeps-nothing")
            : kept.map((part) => t(`reading.kept-${part}`)).join(", ")}
        </p>
        <p class="small quiet">{t("reading.never")}</p>
      </section>
      {failure && (
        <CopyText
          label={t("reading.failed")}
          text={`${failure.site}, ${failure.at}, ${failure.what}\n${failure.context}`}
        />
      )}
      <CopyText label={t("reading.censored")} text={inspection.censored} />
    </div>
  );
}

/** A text as it would be sent, in sight before it is copied. */
function CopyText({ label, text }: { label: string; text: string }) {
  const { t } = useSpeech();
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = () => {
    area.current?.select();
    // The clipboard's own interface is closed to a frame on another site's page; this way is not.
    document.execCommand("copy");
  };
  return (
    <div class="press-row">
      <label class="press-row">
        <span class="small quiet">{label}</span>
        <textarea ref={area} class="control" rows={4} readOnly value={text} />
      </label>
      <div>
        <Button onPress={copy}>{t("reading.copy")}</Button>
      </div>
    </div>
  );
}
