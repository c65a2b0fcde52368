import { hasSomething, type ImportActs, type ImportState, openQuestions } from "./import-state";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Failed } from "../ui/Failed";
import { Notice } from "../ui/Place";
import "../coach/coach.css";
import { BaselineView } from "./BaselineView";
import { DropZone } from "./DropZone";
import { ImportPreview } from "./ImportPreview";
import { PartView } from "./PartView";
import { PastView } from "./PastView";
import { UnreadFiles } from "./UnreadFiles";
import { WorkUnderWay } from "./WorkUnderWay";
import "./imports.css";

/** Bringing in files: dropped, read, set right, previewed, written, and undone. */
export function ImportRoom({ state, ...acts }: { state: ImportState } & ImportActs) {
  const { t } = useSpeech();
  return (
    <div class="room">
      <header class="room-head">
        <h1>{t("imports.title")}</h1>
      </header>
      <Step state={state} {...acts} />
    </div>
  );
}

function Step({ state, ...acts }: { state: ImportState } & ImportActs) {
  const { t, format } = useSpeech();
  switch (state.step) {
    case "idle":
      return <DropZone onFiles={acts.onFiles} />;
    case "reading":
    case "preparing":
    case "writing":
      return <WorkUnderWay state={state} onCancel={acts.onCancel} />;
    case "read":
      return <Read state={state} {...acts} />;
    case "preview":
      return <ImportPreview {...state} onApply={acts.onApply} onBack={acts.onBack} />;
    case "written":
      return (
        <>
          <Notice
            action={
              <Button kind="link" onPress={acts.onUndo}>
                {t("imports.undo")}
              </Button>
            }
          >
            {t("imports.written", {
              adds: format.number(state.added, 0),
              changes: format.number(state.changed, 0),
            })}
          </Notice>
          {state.hasDeals && (
            <p>
              <a href="#/pipeline">{t("imports.to-pipeline")}</a>
            </p>
          )}
          <PastView past={state.past} />
          {state.baseline && <BaselineView baseline={state.baseline} />}
          <DropZone onFiles={acts.onFiles} />
        </>
      );
    case "undone":
      return (
        <>
          <Notice>{t("imports.undone")}</Notice>
          <DropZone onFiles={acts.onFiles} />
        </>
      );
    case "failed":
      return (
        <>
          <Failed failure={state.failure} />
          <DropZone onFiles={acts.onFiles} />
        </>
      );
  }
}

function Read({ state, ...acts }: { state: Extract<ImportState, { step: "read" }> } & ImportActs) {
  const { t } = useSpeech();
  const { reading } = state;
  const open = openQuestions(reading);
  const isUseful = hasSomething(reading);
  return (
    <>
      <UnreadFiles unread={reading.unread} />
      {reading.parts.length > 0 && <h2>{t("imports.read-title")}</h2>}
      {reading.parts.map((part, index) => (
        <PartView key={`${part.kind} ${index}`} part={part} {...acts} />
      ))}
      {!isUseful && <p role="status">{t("imports.nothing")}</p>}
      {reading.baseline && <BaselineView baseline={reading.baseline} />}
      <div class="button-row">
        <Button kind="primary" disabled={open > 0 || !isUseful} onPress={acts.onContinue}>
          {t("imports.continue")}
        </Button>
        <Button onPress={acts.onCancel}>{t("imports.other-files")}</Button>
        {open > 0 && <span class="quiet">{t("imports.questions", { n: open })}</span>}
      </div>
    </>
  );
}
