import { useEffect } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { undoForMs } from "../log/receipt";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Place";
import type { PeopleActs, PeopleChange } from "./people-acts";

interface ChangeSaidProps extends Pick<PeopleActs, "onUndoChange" | "onChangeGone"> {
  change: PeopleChange;
}

/** What was just set right, with its undo for as long as a click's. */
export function ChangeSaid({ change, onUndoChange, onChangeGone }: ChangeSaidProps) {
  const { t } = useSpeech();
  useEffect(() => {
    const timer = setTimeout(onChangeGone, undoForMs);
    return () => clearTimeout(timer);
  }, [change.id]);
  return (
    <Notice
      action={
        change.canUndo && (
          <Button kind="link" onPress={onUndoChange}>
            {t("log.undo")}
          </Button>
        )
      }
    >
      {t(`people.${change.what === "split" ? "split-done" : change.what}`, { name: change.name })}
    </Notice>
  );
}
