import type { MessageKey } from "@/lib/i18n/translate";
import type { PatternId } from "@/lib/model/pattern";

/** The sentences that go with a pattern: the routine that replaces it, as a cue and an act. */
export function patternFactKey(pattern: PatternId): { readonly cue: MessageKey; readonly act: MessageKey } {
  return { cue: `patterns.${pattern}-cue`, act: `patterns.${pattern}-act` };
}
