import type { ComponentChildren } from "preact";
import type { Failure } from "@/lib/model/result";
import { useSpeech } from "../i18n/language";
import { ErrorSentence } from "./Place";

/** An error as a value, in its sentence: what happened, that nothing is lost, what to do. */
export function Failed({ failure, action }: { failure: Failure; action?: ComponentChildren }) {
  const { t } = useSpeech();
  return (
    <ErrorSentence action={action}>
      {t(`errors.${failure.code}`, { name: "none", detail: "none", line: 0, version: "", ...failure.facts })}
    </ErrorSentence>
  );
}
