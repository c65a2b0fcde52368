import type { Translator } from "@/lib/i18n/translate";
import type { Ports } from "../ports";
import type { ToShow } from "./consider-nudge";

/** A nudge in words: the pattern's sentence, or the routine's with its name. */
export async function nudgeSentence({ database }: Ports, t: Translator, nudge: ToShow): Promise<string> {
  const key = `nudges.${nudge.wording}`;
  if (!t.has(key)) return "";
  const routine = nudge.about.startsWith("routine ") ? nudge.about.slice("routine ".length) : null;
  const name = routine === null ? "" : ((await database.routines.get(routine))?.record.name ?? "");
  return t(key, { name });
}
