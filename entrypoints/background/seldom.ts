import { contract } from "@/lib/messages/contract";
import { envelope, type SeldomPart } from "@/lib/messages/envelope";
import { pageContract } from "@/lib/messages/page-contract";
import { type MessageListener, ownOrigin } from "@/lib/platform/runtime";

const parts: Readonly<Record<SeldomPart, () => Promise<MessageListener>>> = {
  notebook: async () => (await import("./handlers/notebook")).serveNotebook,
  coaching: async () => (await import("./handlers/coaching")).serveCoaching,
  records: async () => (await import("./handlers/records")).serveRecords,
  pipeline: async () => (await import("./handlers/pipeline")).servePipeline,
};

/**
 * Answers what is seldom asked: the notebook's rooms, the coaching, records as they are, and the pipeline. The code of
 * each is loaded with its first message, so that a worker which wakes up for a click reads none of it.
 */
export const serveSeldom: MessageListener = (message, sender) => {
  const { data } = envelope.safeParse(message);
  if (!data || !sender.url?.startsWith(ownOrigin())) return undefined;
  if (Object.hasOwn(contract, data.name) || Object.hasOwn(pageContract, data.name)) return undefined;
  return answer(parts[data.part ?? "notebook"], message, sender);
};

async function answer(
  load: () => Promise<MessageListener>,
  ...asked: Parameters<MessageListener>
): Promise<unknown> {
  return (await load())(...asked);
}
