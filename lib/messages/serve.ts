import { fail, type Result } from "@/lib/model/result";
import type { MessageListener, Sender } from "@/lib/platform/runtime";
import { type AnsweredOf, type AskedOf, type Contract, envelope } from "./envelope";

/** One handler a message: every name of the contract has one, or it does not compile. */
export type Handlers<C extends Contract> = {
  readonly [Name in keyof C & string]: (
    asked: AskedOf<C, Name>,
    sender: Sender,
  ) => Promise<Result<AnsweredOf<C, Name>>> | Result<AnsweredOf<C, Name>>;
};

/** Whether messages of a contract are accepted from this sender. */
export type SenderPolicy = (sender: Sender) => boolean | Promise<boolean>;

/**
 * A listener that answers one contract. Messages of another contract are left alone (`undefined`); a sender
 * that the policy refuses hears `not-allowed`, what does not parse `bad-message`, and what a handler throws
 * `unexpected` (through `explain`, which may know better).
 */
export function serve<C extends Contract>(
  messages: C,
  handlers: Handlers<C>,
  isAllowed: SenderPolicy,
  explain: (error: unknown, name: string) => Result<never> = () => fail("unexpected"),
): MessageListener {
  return (message, sender) => {
    const parsed = envelope.safeParse(message);
    if (!parsed.success || !Object.hasOwn(messages, parsed.data.name)) return undefined;
    return answer(messages, handlers, isAllowed, explain, parsed.data, sender);
  };
}

async function answer<C extends Contract>(
  messages: C,
  handlers: Handlers<C>,
  isAllowed: SenderPolicy,
  explain: (error: unknown, name: string) => Result<never>,
  { name, asked }: { name: string; asked?: unknown },
  sender: Sender,
): Promise<Result<unknown>> {
  try {
    if (!(await isAllowed(sender))) return fail("not-allowed", { name });
    const kind = messages[name];
    const handler = handlers[name];
    const question = kind?.asked.safeParse(asked);
    if (!kind || !handler || !question?.success) return fail("bad-message", { name });
    const result = await handler(question.data as AskedOf<C, string>, sender);
    if (!result.ok) return result;
    const value = kind.answered.safeParse(result.value);
    return value.success ? { ok: true, value: value.data } : fail("unexpected", { name });
  } catch (error) {
    return explain(error, name);
  }
}
