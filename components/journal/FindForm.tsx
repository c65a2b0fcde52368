import { builtInKinds } from "@/lib/model/action";
import { isDay } from "@/lib/model/primitives";
import { kindLabel } from "../i18n/labels";
import { useSpeech } from "../i18n/language";
import { SelectField, TextField } from "../ui/Field";
import "./journal.css";

/** What is looked for in the journal; null is any. */
export interface Search {
  text: string;
  kind: string | null;
  from: string | null;
  to: string | null;
}

export const everything: Search = { text: "", kind: null, from: null, to: null };

/** Finds lines by words, kind and days, as they are typed. */
export function FindForm({ search, onChange }: { search: Search; onChange: (search: Search) => void }) {
  const { t } = useSpeech();
  const set = (part: Partial<Search>) => onChange({ ...search, ...part });
  const day = (value: string) => (isDay(value) ? value : null);
  return (
    <search class="journal-find">
      <TextField
        label={t("journal.find")}
        type="search"
        placeholder={t("journal.find-hint")}
        value={search.text}
        maxLength={200}
        onInput={(text) => set({ text })}
      />
      <SelectField
        label={t("journal.kind")}
        value={search.kind ?? ""}
        options={[
          { value: "", label: t("journal.any-kind") },
          ...builtInKinds.map((kind) => ({ value: kind, label: kindLabel(t, kind) })),
        ]}
        onChange={(kind) => set({ kind: kind || null })}
      />
      <TextField
        label={t("journal.from")}
        type="date"
        value={search.from ?? ""}
        onInput={(from) => set({ from: day(from) })}
      />
      <TextField
        label={t("journal.to")}
        type="date"
        value={search.to ?? ""}
        onInput={(to) => set({ to: day(to) })}
      />
    </search>
  );
}
