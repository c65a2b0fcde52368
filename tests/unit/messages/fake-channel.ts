import type { MessageListener, Sender } from "@/lib/platform/runtime";

/** A channel between `send` and `serve` that can lose answers, as a stopped worker does. */
export function createChannel(listener: MessageListener, sender: Sender = {}) {
  const delivered: unknown[] = [];
  let toLose = 0;
  return {
    delivered,
    loseAnswers(count: number) {
      toLose = count;
    },
    post: async (message: unknown): Promise<unknown> => {
      delivered.push(message);
      const answer = await listener(structuredClone(message), sender);
      if (toLose > 0) {
        toLose -= 1;
        throw new Error("The message port closed before a response was received.");
      }
      return structuredClone(answer);
    },
  };
}
