import { useSpeech } from "../i18n/language";
import { Words } from "../ui/Words";

interface TagsProps {
  tags: readonly string[];
  onTags: (tags: string[], event: Event) => void;
  /** The person's own list: suggested while typing. */
  offered?: readonly string[];
}

/** The tags of an account. */
export function Tags({ tags, onTags, offered = [] }: TagsProps) {
  const { t } = useSpeech();
  return (
    <div class="press-row">
      <Words
        label={t("people.tags")}
        words={tags}
        add={t("people.add-tag")}
        remove={(tag) => t("people.remove-tag", { tag })}
        offered={offered}
        onWords={onTags}
      />
    </div>
  );
}
