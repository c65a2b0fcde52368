import type { ListPart } from "@/lib/views/import-reading";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Sheet } from "../ui/Place";
import { ColumnTable } from "./ColumnTable";
import { toolNames } from "./DealsPartView";
import type { ImportActs } from "./import-state";
import { KindChoice } from "./KindChoice";
import { OwnerChoice } from "./OwnerChoice";
import { Questions } from "./Questions";

const reasons = ["no-name", "repeated", "undated", "missed", "not-done", "note"] as const;

/** A list of contacts, accounts, activities or calls as Cairn reads it: its columns to be set right, and the rows passed over. */
export function ListPartView({ part, ...acts }: { part: ListPart } & ImportActs) {
  const { t, format } = useSpeech();
  const tool = toolNames[part.source];
  const passed = reasons.reduce((sum, why) => sum + (part.skipped[why] ?? 0), 0);
  const why = reasons
    .filter((reason) => (part.skipped[reason] ?? 0) > 0)
    .map((reason) => t(`imports.why-${reason}`, { n: part.skipped[reason] ?? 0 }));
  return (
    <Sheet class="part">
      <h3>{t(`imports.${part.kind}-title`, { n: part.items, file: part.file })}</h3>
      <p class="quiet">
        {tool ? t("imports.source", { source: tool }) : t("imports.source-table")}
        {part.kind === "contacts" && ` ${t("imports.contacts-hashed")}`}
      </p>
      <KindChoice part={part} onKind={acts.onKind} />
      <OwnerChoice
        part={part}
        label={t(part.kind === "calls" ? "imports.calls-whose" : "imports.activities-whose")}
        onOwner={acts.onOwner}
      />
      <Questions file={part.file} questions={part.questions} {...acts} />
      <ColumnTable part={part} fields={part.fields} onField={acts.onField} />
      {passed > 0 && (
        <>
          <p>{t("imports.skipped", { n: passed, why: format.list(why) })}</p>
          <div>
            <Button onPress={acts.onSkipped}>{t("imports.save-skipped")}</Button>
          </div>
        </>
      )}
      <p class="small quiet">{t("imports.remembered")}</p>
    </Sheet>
  );
}
