import type { ActionLine } from "@/lib/views/day";
import { useSpeech } from "../i18n/language";
import type { Correction } from "../log/correction";
import { ActionRow } from "./ActionRow";
import "./journal.css";

export interface ActionListActs {
  onCorrect: (line: ActionLine, correction: Correction) => void;
  onVoid: (line: ActionLine, voided: boolean) => void;
}

/** Actions as lines, the newest first; each can be put right or taken back. */
export function ActionList({ lines, ...acts }: { lines: readonly ActionLine[] } & ActionListActs) {
  return (
    <ul class="action-list">
      {lines.map((line) => (
        <ActionRow key={line.id} line={line} {...acts} />
      ))}
    </ul>
  );
}

/** Actions in groups of one local day each, every group under its date in words. */
export function ActionsByDay({ lines, ...acts }: { lines: readonly ActionLine[] } & ActionListActs) {
  const { t, format } = useSpeech();
  return (
    <>
      {groupByDay(lines).map(([day, group]) => (
        <section key={day} class="journal-day">
          <h2>
            <span>{format.dayInWords(day)}</span>
            <span class="small quiet">
              {t("journal.count", { n: group.filter((line) => !line.voided).length })}
            </span>
          </h2>
          <ActionList lines={group} {...acts} />
        </section>
      ))}
    </>
  );
}

/** Lines in runs of one day, in the order in which they came. */
export function groupByDay(lines: readonly ActionLine[]): [day: string, lines: ActionLine[]][] {
  const groups = new Map<string, ActionLine[]>();
  for (const line of lines) {
    const group = groups.get(line.day);
    if (group) group.push(line);
    else groups.set(line.day, [line]);
  }
  return [...groups];
}
