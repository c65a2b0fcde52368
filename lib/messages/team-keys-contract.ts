import { z } from "zod";
import { id } from "@/lib/model/primitives";
import { language } from "@/lib/model/settings";
import { message } from "./envelope";
import { bytes, nothing, orRefused } from "./team-answer";

/** Words as someone typed them. */
const phrase = z.string().max(1_000);
const word = z.object({ at: z.int().min(1).max(24), word: z.string().max(40) });

/** What the team room asks about this browser's keys: writing down what brings them back, and bringing them back. */
export const teamKeysContract = {
  /** The words of the phrase; refused once they were written down, for then they are not kept. */
  "phrase.show": message(z.object({ language }), orRefused(z.array(z.string()))),
  /** Some words typed back from paper: the phrase is erased here. */
  "phrase.confirm": message(z.object({ language, words: z.array(word).min(1).max(12) }), orRefused(nothing)),
  "phrase.decline": message(z.object({}), nothing),
  /** Whether a phrase on paper is that of these keys. */
  "phrase.check": message(z.object({ text: phrase }), orRefused(nothing)),
  /** The words that no list of words holds. */
  "phrase.unknown": message(z.object({ text: phrase }), z.array(word.extend({ word: z.string() }))),
  /** Keys and team again, by the phrase and a file that these keys signed. */
  "phrase.restore": message(z.object({ text: phrase, file: bytes }), orRefused(id)),
  /** A team with its people as a file, sealed to oneself; base64url. */
  "team.file": message(z.object({ team: id }), orRefused(z.string())),
} as const;
