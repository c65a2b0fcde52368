import type { CallsPart } from "@/lib/views/import-reading";
import { useSpeech } from "../i18n/language";
import { SelectField } from "../ui/Field";
import type { ImportActs } from "./import-state";

interface OwnerChoiceProps extends Pick<ImportActs, "onOwner"> {
  part: Pick<CallsPart, "file" | "owners" | "owner">;
  label: string;
}

/** Whose rows of a file are the person's; nothing to choose where one alone made them. */
export function OwnerChoice({ part, label, onOwner }: OwnerChoiceProps) {
  const { t } = useSpeech();
  if (part.owners.length < 2) return null;
  return (
    <SelectField
      label={label}
      value={part.owner ?? ""}
      options={[
        { value: "", label: t("imports.calls-all") },
        ...part.owners.map(({ name, calls }) => ({
          value: name,
          label: t("imports.calls-owner", { name, n: calls }),
        })),
      ]}
      onChange={(owner) => onOwner(part.file, owner === "" ? null : owner)}
    />
  );
}
