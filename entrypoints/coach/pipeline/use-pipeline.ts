import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { onChange } from "@/lib/messages/broadcast";
import { sendPipeline } from "@/lib/messages/send-pipeline";
import type { Failure, Result } from "@/lib/model/result";
import type { Opened } from "./deals";

export interface Read<Value> {
  value: ReadonlySignal<Value | null>;
  failure: ReadonlySignal<Failure | null>;
}

/**
 * Opens the pipeline and makes of it what a room shows; again after every change of the log. What was shown stays until
 * the newer answer is there, and an answer that is late is dropped.
 * @param read the same function as long as it asks for the same
 */
export function usePipeline<Value>(
  key: string,
  read: (opened: Opened, show: (value: Value) => void) => Promise<Result<Value>>,
): Read<Value> {
  const value = useSignal<Value | null>(null);
  const failure = useSignal<Failure | null>(null);
  const question = useRef(0);
  useEffect(() => {
    const reload = async () => {
      const mine = ++question.current;
      const isMine = () => mine === question.current;
      const opened = await sendPipeline("pipeline.open", {});
      const answer = opened.ok
        ? await read(opened.value, (shown) => {
            if (isMine()) value.value = shown;
          })
        : opened;
      if (!isMine()) return;
      failure.value = answer.ok ? null : answer.error;
      if (answer.ok) value.value = answer.value;
    };
    void reload();
    const stop = onChange(({ what }) => {
      if (what === "log" || what === "settings" || what === "everything") void reload();
    });
    return () => {
      question.current += 1;
      stop();
    };
  }, [key]);
  return { value, failure };
}
