import { contract } from "@/lib/messages/contract";
import { envelope } from "@/lib/messages/envelope";
import { pageContract } from "@/lib/messages/page-contract";
import { type MessageListener, ownOrigin } from "@/lib/platform/runtime";

/** The parts that answer what is seldom asked, in the order in which they are tried. */
const parts: readonly (() => Promise<MessageListener>)[] = [
  async () => (await import("./handlers/notebook")).serveNotebook,
  async () => (await import("./handlers/coaching")).serveCoaching,
  async () => (await import("./handlers/records")).serveRecords,
  async () => (await import("./handlers/pipeline")).servePipeline,
];

/**
 * Answers what is seldom asked: the notebook's rooms, the coaching, records as they are, and the pipeline. Their code is loaded with the first such
 * message, so that a worker which wakes up for a click reads none of it.
 */
export const serveSeldom: MessageListener = (message, sender) => {
  const { data } = envelope.safeParse(message);
  if (!data || !sender.url?.startsWith(ownOrigin())) return undefined;
  if (Object.hasOwn(contract, data.name) || Object.hasOwn(pageContract, data.name)) return undefined;
  return answer(message, sender);
};

async function answer(...asked: Parameters<MessageListener>): Promise<unknown> {
  for (const load of parts) {
    const answered = (await load())(...asked);
    if (answered) return answered;
  }
  return undefined;
}
