/** Lets long work go on only while nobody waits for a short answer. */
export interface Turns {
  /** Counts a short question as waiting until its answer is there. */
  answering<Value>(answer: Promise<Value>): Promise<Value>;
  /** For long work, between two pieces of it: lets what was asked meanwhile in, and waits until it is answered. */
  pause(): Promise<void>;
}

/** Turns at one desk, where one person waits for a page and thousands of envelopes can wait. */
export function createTurns(): Turns {
  let waiting = 0;
  let goOn: (() => void)[] = [];
  // A message, for a timer would wait some milliseconds each time, and a promise would let nothing in.
  const channel = new MessageChannel();
  let arrived: (() => void)[] = [];
  channel.port2.addEventListener("message", () => {
    const [first, ...others] = arrived;
    arrived = others;
    first?.();
  });
  channel.port2.start();
  return {
    async answering(answer) {
      waiting++;
      try {
        return await answer;
      } finally {
        waiting--;
        if (waiting === 0) {
          const held = goOn;
          goOn = [];
          for (const next of held) next();
        }
      }
    },
    async pause() {
      await new Promise<void>((resolve) => {
        arrived.push(resolve);
        channel.port1.postMessage(null);
      });
      if (waiting > 0) await new Promise<void>((resolve) => goOn.push(resolve));
    },
  };
}
