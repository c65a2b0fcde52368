import { useState } from "preact/hooks";
import type { ColumnReading, DealsPart } from "@/lib/views/import-reading";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import "../patterns/patterns.css";

/** The fields of a deal, in the order in which one thinks of them. */
const fields = [
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

interface ColumnTableProps {
  part: DealsPart;
  onField: (file: string, header: string, field: string | null) => void;
}

/** The columns of a file, with values from each and what Cairn takes it for; each can be set right. */
export function ColumnTable({ part, onField }: ColumnTableProps) {
  const { t } = useSpeech();
  const [showsAll, setShowsAll] = useState(false);
  const unused = part.columns.filter(({ field }) => field === null);
  // Recognised ones first where all are shown would move a row while it is being corrected.
  const shown = showsAll ? part.columns : part.columns.filter(({ field }) => field !== null);
  return (
    <>
      <table class="plain-table">
        <caption class="visually-hidden">{t("imports.columns")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("imports.column")}</th>
            <th scope="col">{t("imports.examples")}</th>
            <th scope="col">{t("imports.means")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((column, index) => (
            <ColumnRow
              key={`${column.header} ${index}`}
              column={column}
              onField={(field) => onField(part.file, column.header, field)}
            />
          ))}
        </tbody>
      </table>
      {unused.length > 0 && !showsAll && (
        <div>
          <Button kind="link" onPress={() => setShowsAll(true)}>
            {t("imports.all-columns", { n: unused.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function ColumnRow({ column, onField }: { column: ColumnReading; onField: (field: string | null) => void }) {
  const { t } = useSpeech();
  return (
    <tr>
      <th scope="row">{column.header}</th>
      <td class="quiet example-cell">{column.examples.join(" · ")}</td>
      <td>
        <select
          class="control"
          aria-label={`${t("imports.means")}: ${column.header}`}
          value={column.field ?? ""}
          onChange={({ currentTarget }) => onField(currentTarget.value || null)}
        >
          <option value="">{t("imports.field-none")}</option>
          {fields.map((field) => (
            <option key={field} value={field}>
              {t(`imports.field-${field}`)}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}
