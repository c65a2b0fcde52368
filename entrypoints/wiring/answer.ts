import type { Answered, Asked, Change, MessageName } from "@/lib/messages/contract";
import { send } from "@/lib/messages/send";
import { type Read, useRead } from "./use-read";

/** Asks the background, and again at each change named in `changes`. `asked` null asks nothing yet. */
export const useAnswer = <Name extends MessageName>(
  name: Name,
  asked: Asked<Name> | null,
  changes: readonly Change["what"][],
): Read<Answered<Name>> =>
  useRead(() => (asked === null ? null : send(name, asked)), `${name} ${JSON.stringify(asked)}`, changes);
