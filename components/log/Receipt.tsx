import { Check } from "lucide-preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { actionLabel, choiceLabel } from "../i18n/labels";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { ActionEditor } from "./ActionEditor";
import type { Correction } from "./correction";
import "./log.css";
import { type ReceiptView, undoForMs } from "./receipt";

interface ReceiptProps {
  receipt: ReceiptView;
  onUndo: (event: MouseEvent) => void;
  onPutBack: (event: MouseEvent) => void;
  onCorrect: (correction: Correction) => void;
  /** The eight seconds are over. */
  onGone: () => void;
}

/** What was just logged, with its undo where the click was. A pointer or a focus on it stops the clock. */
export function Receipt({ receipt, onUndo, onPutBack, onCorrect, onGone }: ReceiptProps) {
  const { t } = useSpeech();
  const [isHeld, setHeld] = useState(false);
  const [isEditing, setEditing] = useState(false);
  useEffect(() => {
    if (isHeld || isEditing || receipt.state === "saving") return undefined;
    const timer = setTimeout(onGone, undoForMs);
    return () => clearTimeout(timer);
  }, [isHeld, isEditing, receipt.id, receipt.state]);

  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In a full popup the row that was pressed is the last line in sight.
    place.current?.scrollIntoView({ block: "nearest" });
  }, [receipt.id, isEditing]);

  const isUndone = receipt.state === "undone";
  const wasUndone = useRef(isUndone);
  const turn = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed has given its place to its opposite: the focus goes with it.
    if (wasUndone.current !== isUndone && hasNoFocus()) turn.current?.focus();
    wasUndone.current = isUndone;
  }, [isUndone]);

  const { action } = receipt;
  const what = action ? actionLabel(t, action) : choiceLabel(t, receipt.choice);
  const name = action?.contact?.name ?? action?.account?.name;
  const said = name ? t("log.with", { what, name }) : what;
  const isWaiting = receipt.state === "waiting";
  return (
    <div
      ref={place}
      class="receipt"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <div class="receipt-line">
        <Check size={16} strokeWidth={1.75} aria-hidden />
        <span class="words" role="status">
          {isUndone ? (
            t("log.undone")
          ) : (
            <>
              {!isWaiting && <span class="visually-hidden">{t("log.logged")} </span>}
              {isWaiting ? t("log.kept-aside", { what: said }) : said}
            </>
          )}
        </span>
        {isUndone ? (
          <Button kind="link" buttonRef={turn} onPress={onPutBack}>
            {t("log.again")}
          </Button>
        ) : (
          <>
            <Button kind="link" buttonRef={turn} onPress={onUndo}>
              {t("log.undo")}
            </Button>
            {action && !isWaiting && (
              <Button kind="link" expanded={isEditing} onPress={() => setEditing(!isEditing)}>
                {t("log.correct")}
              </Button>
            )}
          </>
        )}
      </div>
      {isEditing && action && !isUndone && (
        <ActionEditor
          action={action}
          onCancel={() => setEditing(false)}
          onSave={(correction) => {
            setEditing(false);
            onCorrect(correction);
          }}
        />
      )}
    </div>
  );
}

const hasNoFocus = () => document.activeElement === null || document.activeElement === document.body;
