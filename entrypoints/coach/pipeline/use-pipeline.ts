import { sendPipeline } from "@/lib/messages/send-pipeline";
import type { Result } from "@/lib/model/result";
import { type Read, useRead } from "../../wiring/use-read";
import type { Opened } from "../deals/opened";

/**
 * Opens the pipeline and makes of it what a room shows, again after every change of the log or the settings.
 * @param last what was shown last, where it is known without looking: drawn until there is an answer
 */
export const usePipeline = <Value>(
  key: string,
  read: (opened: Opened, show: (value: Value) => void) => Promise<Result<Value>>,
  last: () => Promise<Value | null> = () => Promise.resolve(null),
): Read<Value> =>
  useRead<Value>(async (show) => {
    let isAnswered = false;
    void last().then((shown) => {
      if (shown !== null && !isAnswered) show(shown);
    });
    const opened = await sendPipeline("pipeline.open", {});
    const answer = opened.ok
      ? await read(opened.value, (shown) => {
          isAnswered = true;
          show(shown);
        })
      : opened;
    isAnswered = true;
    return answer;
  }, key);
