import type { ImportPart } from "@/lib/views/import-reading";
import { useSpeech } from "../i18n/language";
import { SelectField } from "../ui/Field";
import { type ImportActs, type TableChoice, tableChoices } from "./import-state";

interface KindChoiceProps extends Pick<ImportActs, "onKind"> {
  part: Extract<ImportPart, { file: string }>;
}

/** What a table holds, to be set right where Cairn took it for something else, or to leave it aside. */
export function KindChoice({ part, onKind }: KindChoiceProps) {
  const { t } = useSpeech();
  const chosen: TableChoice = part.kind === "aside" ? "none" : part.kind;
  return (
    <SelectField
      label={t("imports.kind")}
      value={chosen}
      options={tableChoices.map((kind) => ({ value: kind, label: t(`imports.kind-${kind}`) }))}
      onChange={(said) => {
        const kind = tableChoices.find((one) => one === said);
        if (kind) onKind(part.file, kind);
      }}
    />
  );
}
