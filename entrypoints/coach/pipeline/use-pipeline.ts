import { sendPipeline } from "@/lib/messages/send-pipeline";
import type { Result } from "@/lib/model/result";
import { type Read, useRead } from "../../wiring/use-read";
import type { Opened } from "./deals";

/** Opens the pipeline and makes of it what a room shows, again after every change of the log or the settings. */
export const usePipeline = <Value>(
  key: string,
  read: (opened: Opened, show: (value: Value) => void) => Promise<Result<Value>>,
): Read<Value> =>
  useRead<Value>(async (show) => {
    const opened = await sendPipeline("pipeline.open", {});
    return opened.ok ? read(opened.value, show) : opened;
  }, key);
