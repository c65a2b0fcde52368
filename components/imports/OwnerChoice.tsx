import type { ListPart } from "@/lib/views/import-reading";
import { useSpeech } from "../i18n/language";
import { SelectField } from "../ui/Field";
import type { ImportActs } from "./import-state";

interface OwnerChoiceProps extends Pick<ImportActs, "onOwner"> {
  part: Pick<ListPart, "file" | "owners" | "owner" | "isOwnerAsked">;
  label: string;
}

/** Values of the choice: a name may be any text, so names are marked. */
const [unsaid, everybody, named] = ["", "everybody", "by "];

/** Whose rows of a file are the person's; nothing to choose where one alone made them. */
export function OwnerChoice({ part, label, onOwner }: OwnerChoiceProps) {
  const { t } = useSpeech();
  if (part.owners.length < 2) return null;
  return (
    <SelectField
      label={label}
      value={part.isOwnerAsked ? unsaid : part.owner === null ? everybody : `${named}${part.owner}`}
      options={[
        ...(part.isOwnerAsked ? [{ value: unsaid, label: t("imports.calls-choose") }] : []),
        { value: everybody, label: t("imports.calls-all") },
        ...part.owners.map(({ name, calls }) => ({
          value: `${named}${name}`,
          label: t("imports.calls-owner", { name, n: calls }),
        })),
      ]}
      onChange={(said) => {
        if (said !== unsaid) onOwner(part.file, said === everybody ? null : said.slice(named.length));
      }}
    />
  );
}
