import type { CoachingMessage, coachingContract } from "@/lib/messages/coaching-contract";
import type { AnsweredOf, AskedOf } from "@/lib/messages/envelope";
import { sendCoaching } from "@/lib/messages/send";
import { type Read, useRead } from "./use-read";

type Contract = typeof coachingContract;

/** What a coaching room reads: the messages that ask for nothing in particular. */
type Reading = {
  [Name in CoachingMessage]: Record<string, never> extends AskedOf<Contract, Name> ? Name : never;
}[CoachingMessage];

/** Asks the background for a room's content, and again whenever the log or the settings changed. */
export const useCoaching = <Name extends Reading>(name: Name): Read<AnsweredOf<Contract, Name>> =>
  // Each of these messages asks with an empty object.
  useRead(() => sendCoaching(name, {} as AskedOf<Contract, Name>), name);
