import { X } from "lucide-preact";
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import "../ui/list.css";

interface TagsProps {
  tags: readonly string[];
  onTags: (tags: string[], event: Event) => void;
  /** The person's own list: suggested while typing. */
  offered?: readonly string[];
}

/** The tags of an account: one press takes one off, Enter puts one on. */
export function Tags({ tags, onTags, offered = [] }: TagsProps) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState("");
  const tag = typed.trim().slice(0, 60);
  return (
    <div class="press-row">
      {tags.length > 0 && (
        <ul class="word-list" aria-label={t("people.tags")}>
          {tags.map((one) => (
            <li key={one}>
              <span dir="auto">{one}</span>
              <Button
                kind="bare"
                label={t("people.remove-tag", { tag: one })}
                onPress={(event) =>
                  onTags(
                    tags.filter((other) => other !== one),
                    event,
                  )
                }
              >
                <X size={12} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="field-row"
        onSubmit={(event) => {
          event.preventDefault();
          setTyped("");
          if (tag !== "" && !tags.includes(tag)) onTags([...tags, tag], event);
        }}
      >
        <TextField
          label={t("people.add-tag")}
          value={typed}
          maxLength={60}
          list={offered.filter((one) => !tags.includes(one))}
          onInput={setTyped}
        />
        <Button submit disabled={tag === ""}>
          {t("people.add")}
        </Button>
      </form>
    </div>
  );
}
