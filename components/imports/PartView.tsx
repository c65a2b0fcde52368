import type { AsidePart, CalendarPart, ImportPart, MailPart } from "@/lib/views/import-reading";
import { useSpeech } from "../i18n/language";
import { Toggle } from "../ui/Field";
import { Sheet } from "../ui/Place";
import { DealsPartView } from "./DealsPartView";
import type { ImportActs } from "./import-state";
import { KindChoice } from "./KindChoice";
import { ListPartView } from "./ListPartView";

/** What one file, or all the mail or calendars together, turned out to hold. */
export function PartView({ part, ...acts }: { part: ImportPart } & ImportActs) {
  switch (part.kind) {
    case "deals":
      return <DealsPartView part={part} {...acts} />;
    case "aside":
      return <AsidePartView part={part} {...acts} />;
    case "calls":
    case "contacts":
    case "accounts":
    case "activities":
      return <ListPartView part={part} {...acts} />;
    case "mail":
      return <MailPartView part={part} {...acts} />;
    case "calendar":
      return <CalendarPartView part={part} />;
  }
}

/** A table that is left aside, with what stands in it: so that one sees what it could hold, and says so. */
function AsidePartView({ part, onKind }: { part: AsidePart } & ImportActs) {
  const { t } = useSpeech();
  return (
    <Sheet class="part">
      <h3>{t("imports.aside-title", { file: part.file })}</h3>
      <p class="quiet">{t("imports.aside-why", { n: part.rows })}</p>
      <p class="small">{part.columns.map(({ header }) => header).join(" · ")}</p>
      <KindChoice part={part} onKind={onKind} />
    </Sheet>
  );
}

function MailPartView({ part, ...acts }: { part: MailPart } & ImportActs) {
  const { t, format } = useSpeech();
  return (
    <Sheet class="part">
      <h3>{t("imports.mail-title", { n: part.sent })}</h3>
      <p class="quiet">{t("imports.mail-fact", { messages: part.messages, files: part.files })}</p>
      {part.senders.length > 1 && (
        <fieldset class="plain-set">
          <legend>{t("imports.mail-own")}</legend>
          {part.senders.map(({ address, messages, own }) => (
            <Toggle
              key={address}
              label={t("imports.mail-sender", { address, n: messages })}
              on={own}
              onChange={(on) => acts.onOwnAddress(address, on)}
            />
          ))}
        </fieldset>
      )}
      {part.unread > 0 && (
        <p>{t("imports.mail-unread", { n: part.unread, files: format.list(part.unreadIn) })}</p>
      )}
    </Sheet>
  );
}

function CalendarPartView({ part }: { part: CalendarPart }) {
  const { t, format } = useSpeech();
  const skipped = (["cancelled", "declined", "free", "alone", "unreadable"] as const)
    .filter((why) => part.skipped[why] > 0)
    .map((why) => t(`imports.skip-${why}`, { n: part.skipped[why] }));
  return (
    <Sheet class="part">
      <h3>{t("imports.calendar-title", { n: part.meetings })}</h3>
      <p class="quiet">{t("imports.calendar-absences", { n: part.absences })}</p>
      {skipped.length > 0 && (
        <p class="quiet">{t("imports.calendar-skipped", { why: format.list(skipped) })}</p>
      )}
    </Sheet>
  );
}
