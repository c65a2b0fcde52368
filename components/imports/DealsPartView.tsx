import type { DealsPart } from "@/lib/views/import-reading";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Sheet } from "../ui/Place";
import { ColumnTable } from "./ColumnTable";
import type { ImportActs } from "./import-state";
import { KindChoice } from "./KindChoice";
import { Questions } from "./Questions";
import { StageTable } from "./StageTable";

/** Tools by the names that they go by. */
export const toolNames: Readonly<Record<string, string>> = {
  hubspot: "HubSpot",
  pipedrive: "Pipedrive",
  salesforce: "Salesforce",
  zoho: "Zoho CRM",
  odoo: "Odoo",
  dynamics: "Microsoft Dynamics",
  koban: "Koban",
};

/** The fields of a deal, in the order in which one thinks of them. */
const dealFields = [
  "name",
  "account",
  "stage",
  "status",
  "amount",
  "currency",
  "probability",
  "createdAt",
  "closedAt",
  "lostAt",
  "expectedClose",
  "owner",
  "product",
  "segment",
  "origin",
  "id",
] as const;

/** A table of deals as Cairn reads it: columns and stages to be set right, questions, and the rows passed over. */
export function DealsPartView({ part, ...acts }: { part: DealsPart } & ImportActs) {
  const { t, format } = useSpeech();
  const tool = toolNames[part.source];
  const { repeated, empty, undated, ragged } = part.skipped;
  const passed = repeated + empty + undated;
  const why = [
    repeated > 0 && t("imports.why-repeated", { n: repeated }),
    empty > 0 && t("imports.why-empty", { n: empty }),
    undated > 0 && t("imports.why-undated", { n: undated }),
  ].filter((words) => words !== false);
  return (
    <Sheet class="part">
      <h3>{t("imports.deals-title", { n: part.deals, file: part.file })}</h3>
      <p class="quiet">
        {tool ? t("imports.source", { source: tool }) : t("imports.source-table")}{" "}
        {t("imports.deals-fact", {
          won: format.number(part.won, 0),
          lost: format.number(part.lost, 0),
          open: format.number(part.deals - part.won - part.lost, 0),
        })}
      </p>
      <KindChoice part={part} onKind={acts.onKind} />
      <Questions file={part.file} questions={part.questions} {...acts} />
      <ColumnTable part={part} fields={dealFields} onField={acts.onField} />
      <StageTable part={part} onStage={acts.onStage} />
      {passed > 0 && <p>{t("imports.skipped", { n: passed, why: format.list(why) })}</p>}
      {part.begunUnknown > 0 && <p>{t("imports.begun-unknown", { n: part.begunUnknown })}</p>}
      {ragged > 0 && <p>{t("imports.ragged", { n: ragged })}</p>}
      {passed + ragged > 0 && (
        <div>
          <Button onPress={acts.onSkipped}>{t("imports.save-skipped")}</Button>
        </div>
      )}
      <p class="small quiet">{t("imports.remembered")}</p>
    </Sheet>
  );
}
