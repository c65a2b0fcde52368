import type { Format } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translate";
import { weekdays } from "@/lib/model/primitives";
import type { Routine } from "@/lib/model/routine";

/** The name of a weekday, by way of a Monday that is known to be one. */
export function weekdayWords(format: Format, weekday: (typeof weekdays)[number]): string {
  return format.weekdayName(`2026-01-${String(5 + weekdays.indexOf(weekday)).padStart(2, "0")}`);
}

/** How often a routine is due, in words: "3 times a week", "On Friday", "After: a meeting". */
export function rhythmWords(
  t: Translator,
  format: Format,
  routine: Routine,
  nameOf: (id: string) => string | undefined,
): string {
  const parts: string[] = [];
  if (routine.block) {
    const names = format.list(routine.block.of.flatMap((id) => nameOf(id) ?? []));
    parts.push(t(routine.block.rule === "all" ? "routines.block-all" : "routines.block-any", { names }));
  }
  if (routine.per === "week") parts.push(t("routines.by-week", { times: routine.times }));
  else if (routine.days && routine.days.length > 0) {
    const days = format.list(routine.days.map((weekday) => weekdayWords(format, weekday)));
    parts.push(t("routines.by-weekdays", { days }));
  } else if (!routine.cueMatch) parts.push(t("routines.by-day", { times: routine.times }));
  const how = `routines.${routine.catalogue}-how`;
  if (routine.cue) parts.push(t("routines.after-cue", { cue: routine.cue }));
  else if (routine.cueMatch && t.has(how)) parts.push(t(how));
  return parts.join(" · ");
}
