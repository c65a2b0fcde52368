import { Ellipsis } from "lucide-preact";
import { useState } from "preact/hooks";
import type { ActionLine } from "@/lib/views/day";
import { actionLabel } from "../i18n/labels";
import { useSpeech } from "../i18n/language";
import { ActionEditor } from "../log/ActionEditor";
import { useOwnWords } from "../i18n/own-words";
import { KindDot } from "../log/KindDot";
import { choiceIcon } from "../log/choice-icons";
import { Menu } from "../ui/Menu";
import "../figures/figures.css";
import type { ActionListActs } from "./ActionList";

/** One action: when, what, with whom, how long; corrected in its place. */
export function ActionRow({ line, onCorrect, onVoid }: { line: ActionLine } & ActionListActs) {
  const { t, format } = useSpeech();
  const [isEditing, setEditing] = useState(false);
  const Icon = choiceIcon(line.choice ?? "");
  const own = useOwnWords().kinds.find(({ kind }) => kind === line.kind);
  return (
    <li class={`action-line ${line.initiative} ${line.voided ? "voided" : ""}`}>
      <span class="quiet">{format.time(line.at)}</span>
      {own ? <KindDot colour={own.colour} /> : <Icon size={16} strokeWidth={1.75} aria-hidden />}
      <span>
        {line.initiative !== "none" && <InitiativeDot initiative={line.initiative} />}
        <span class="words" dir="auto">
          {[actionLabel(t, line), line.contact?.name, line.account?.name].filter(Boolean).join(", ")}
        </span>
        <Notes line={line} />
      </span>
      <span class="minutes quiet">{line.minutes === null ? "" : format.minutes(line.minutes)}</span>
      <Menu
        label={t("journal.acts")}
        items={[
          ...(line.voided
            ? []
            : [{ value: "correct", label: t("journal.correct"), onChoose: () => setEditing(true) }]),
          {
            value: "void",
            label: t(line.voided ? "journal.unvoid" : "journal.void"),
            onChoose: () => onVoid(line, !line.voided),
          },
        ]}
      >
        <Ellipsis size={16} aria-hidden />
      </Menu>
      {isEditing && (
        <div class="editor">
          <ActionEditor
            action={line}
            onCancel={() => setEditing(false)}
            onSave={(correction) => {
              setEditing(false);
              onCorrect(line, correction);
            }}
          />
        </div>
      )}
    </li>
  );
}

/** A filled dot for what I started, a ring for what I answered; in words for a screen reader and as a tooltip. */
function InitiativeDot({ initiative }: { initiative: "proactive" | "reactive" }) {
  const { t } = useSpeech();
  const words = t(initiative === "proactive" ? "journal.started" : "journal.answered");
  return (
    <>
      <i
        class={`dot ${initiative === "proactive" ? "started" : "answered"}`}
        title={words}
        aria-hidden="true"
      />
      <span class="visually-hidden">{words}: </span>
    </>
  );
}

/** What else is to be known of a line: that it was taken back, corrected, or is of the sample. */
function Notes({ line }: { line: ActionLine }) {
  const { t } = useSpeech();
  return (
    <span class="notes">
      {line.voided && <span>{t("journal.voided")}</span>}
      {line.edited && !line.voided && <span>{t("journal.edited")}</span>}
      {line.sample && <span class="tag">{t("common.sample")}</span>}
    </span>
  );
}
