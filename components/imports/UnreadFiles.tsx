import type { UnreadFile } from "@/lib/views/import-reading";
import { useSpeech } from "../i18n/language";
import "../ui/list.css";

/** A folder may hold any number of them. */
const mostNamed = 20;

/** The files that can't be used, each with what it is and what to do. */
export function UnreadFiles({ unread }: { unread: readonly UnreadFile[] }) {
  const { t } = useSpeech();
  if (unread.length === 0) return null;
  return (
    <section class="part" role="alert">
      <h2>{t("imports.unread-title", { n: unread.length })}</h2>
      <ul class="plain-list">
        {unread.slice(0, mostNamed).map(({ name, trouble, row }) => (
          <li key={name}>{t(`imports.trouble-${trouble}`, { name, row: row ?? 0 })}</li>
        ))}
        {unread.length > mostNamed && <li>{t("imports.unread-more", { n: unread.length - mostNamed })}</li>}
      </ul>
    </section>
  );
}
