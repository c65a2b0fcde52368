import { ChevronDown, ChevronUp } from "lucide-preact";
import { useId, useState } from "preact/hooks";
import { quickChoice, quickChoices } from "@/lib/model/quick-log";
import { choiceLabel } from "../i18n/labels";
import { useSpeech } from "../i18n/language";
import { useOwnWords } from "../i18n/own-words";
import { KindDot } from "./KindDot";
import { choiceIcon } from "./choice-icons";
import "./log.css";

interface LogRowProps {
  /** The choices that this person uses most here, the most used first. */
  usual: readonly string[];
  onLog: (choice: string, event: MouseEvent) => void;
}

/** The usual four actions, and every other one click further. */
export function LogRow({ usual, onLog }: LogRowProps) {
  const { t } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const first = usual.slice(0, 4);
  const { kinds } = useOwnWords();
  const others = [...quickChoices.map((choice) => choice.id), ...kinds.map(({ kind }) => kind)].filter(
    (choice) => !first.includes(choice),
  );
  const choose = (choice: string, event: MouseEvent) => {
    setOpen(false);
    onLog(choice, event);
  };
  return (
    <div class="log-more" role="group" aria-label={t("log.title")}>
      <div class="log-row">
        {first.map((choice) => (
          <Choice key={choice} choice={choice} class="log-choice" size={18} onChoose={choose} />
        ))}
        <button
          type="button"
          class="log-choice more"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronUp size={18} aria-hidden /> : <ChevronDown size={18} aria-hidden />}
          <span>{t(isOpen ? "log.less" : "log.more")}</span>
        </button>
      </div>
      <div id={id} class="log-all" hidden={!isOpen}>
        {isOpen &&
          others.map((choice) => <Choice key={choice} choice={choice} size={16} onChoose={choose} />)}
      </div>
    </div>
  );
}

interface ChoiceProps {
  choice: string;
  class?: string;
  size: number;
  onChoose: (choice: string, event: MouseEvent) => void;
}

/** Green for what I begin, clay for what I answer; the picture and the words say it too. */
function Choice({ choice, class: name = "", size, onChoose }: ChoiceProps) {
  const { t } = useSpeech();
  const Icon = choiceIcon(choice);
  const own = useOwnWords().kinds.find(({ kind }) => kind === choice);
  const initiative = own?.initiative ?? quickChoice(choice)?.initiative;
  const role = choice === "answered" ? "reactive" : initiative === "history" ? "" : (initiative ?? "");
  return (
    <button type="button" class={`${name} ${role}`} onClick={(event) => onChoose(choice, event)}>
      {own ? <KindDot colour={own.colour} /> : <Icon size={size} strokeWidth={1.75} aria-hidden />}
      <span>{choiceLabel(t, choice)}</span>
    </button>
  );
}
