import { useState } from "preact/hooks";
import type { ColumnReading } from "@/lib/views/import-reading";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import "../ui/table.css";

interface ColumnTableProps {
  part: { readonly file: string; readonly columns: readonly ColumnReading[] };
  /** What a column may hold, in the order in which it is offered. */
  fields: readonly string[];
  onField: (file: string, header: string, field: string | null) => void;
}

/** The columns of a file, with values from each and what Cairn takes it for; each can be set right. */
export function ColumnTable({ part, fields, onField }: ColumnTableProps) {
  const { t } = useSpeech();
  const [showsAll, setShowsAll] = useState(false);
  const unused = part.columns.filter(({ field }) => field === null);
  // Recognised ones first where all are shown would move a row while it is being corrected.
  const shown = showsAll ? part.columns : part.columns.filter(({ field }) => field !== null);
  return (
    <>
      <table class="plain-table import-table">
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
              fields={fields}
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

interface ColumnRowProps {
  column: ColumnReading;
  fields: readonly string[];
  onField: (field: string | null) => void;
}

function ColumnRow({ column, fields, onField }: ColumnRowProps) {
  const { t } = useSpeech();
  const nameOf = (field: string): string => {
    const key = `imports.field-${field}`;
    return t.has(key) ? t(key) : field;
  };
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
              {nameOf(field)}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}
