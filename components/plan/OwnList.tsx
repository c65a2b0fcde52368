import { useState } from "preact/hooks";
import type { ListId } from "@/lib/model/list";
import type { ListView } from "@/lib/views/day-plan";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";

interface Item {
  id: string;
  text: string;
}

interface OwnListProps {
  list: ListView;
  /** The list's name, where no heading above it says it. */
  title?: string;
  /** What it is for, in a sentence. */
  hint?: string;
  /** Whether the points are ticked one by one, as before a take-off. */
  isChecklist?: boolean;
  createId: () => string;
  onSave: (id: ListId, items: Item[]) => void;
}

const startLengths: Record<ListId, number> = {
  "pre-flight": 5,
  "reflex-ask": 2,
  "reflex-look": 2,
  tomorrow: 0,
};

/** One of the person's own lists: to go through, or to change. Until it is written, a beginning is offered. */
export function OwnList({ list, title, hint, isChecklist = false, createId, onSave }: OwnListProps) {
  const { t } = useSpeech();
  const [draft, setDraft] = useState<Item[] | null>(null);
  const [added, setAdded] = useState("");
  const [checked, setChecked] = useState<readonly string[]>([]);
  const beginning = Array.from({ length: startLengths[list.id] }, (_, nth) => {
    const key = `plan.${list.id}-${nth + 1}`;
    return { id: `start-${nth + 1}`, text: t.has(key) ? t(key) : "" };
  });
  const items = draft ?? list.items ?? beginning;
  const withAdded = added.trim() ? [...items, { id: createId(), text: added.trim() }] : items;
  const isAllChecked = isChecklist && items.length > 0 && items.every(({ id }) => checked.includes(id));
  return (
    <div class="own-list">
      {title && <h3>{title}</h3>}
      {hint && <p class="quiet">{hint}</p>}
      {items.length === 0 && draft === null && <p class="small quiet">{t("plan.list-empty")}</p>}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            {isChecklist && draft === null ? (
              <label>
                <input
                  type="checkbox"
                  checked={checked.includes(item.id)}
                  onChange={() =>
                    setChecked(
                      checked.includes(item.id)
                        ? checked.filter((one) => one !== item.id)
                        : [...checked, item.id],
                    )
                  }
                />
                {item.text}
              </label>
            ) : (
              <span>{item.text}</span>
            )}
            {draft !== null && (
              <Button kind="link" onPress={() => setDraft(items.filter((one) => one !== item))}>
                {t("plan.remove-item", { item: item.text })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isAllChecked && (
        <p class="small" role="status">
          {t(list.id === "tomorrow" ? "plan.from-evening-done" : "plan.pre-flight-done")}
        </p>
      )}
      {draft === null ? (
        <Button kind="link" onPress={() => setDraft(items)}>
          {t("plan.edit-list")}
        </Button>
      ) : (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            setDraft(withAdded);
            setAdded("");
          }}
        >
          <TextField label={t("plan.item-label")} value={added} maxLength={300} onInput={setAdded} />
          <div class="button-row">
            <Button submit disabled={added.trim() === ""}>
              {t("plan.add-item")}
            </Button>
            <Button
              kind="primary"
              onPress={() => {
                onSave(list.id, withAdded);
                setAdded("");
                setDraft(null);
              }}
            >
              {t("plan.save-list")}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
