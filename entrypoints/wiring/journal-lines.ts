import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Search } from "@/components/journal/FindForm";
import { onChange } from "@/lib/messages/broadcast";
import { send } from "@/lib/messages/send";
import type { Failure } from "@/lib/model/result";
import type { ActionLine } from "@/lib/views/day";

interface JournalLines {
  lines: ReadonlySignal<readonly ActionLine[] | null>;
  hasMore: ReadonlySignal<boolean>;
  failure: ReadonlySignal<Failure | null>;
  /** The next older lines. */
  more: () => Promise<void>;
  /** The same lines again, as far back as they are shown. */
  reload: () => Promise<void>;
}

/** How long a pause in typing is before the journal is asked. */
const typingPauseMs = 150;

/** The lines that a search finds, page by page, the newest first; kept in step with what is logged. */
export function useJournalLines(search: Search): JournalLines {
  const lines = useSignal<readonly ActionLine[] | null>(null);
  const cursor = useSignal<string | null>(null);
  const hasMore = useSignal(false);
  const failure = useSignal<Failure | null>(null);
  const question = useRef(0);
  const newest = useRef(search);
  newest.current = search;

  /** Reads on from `from` until at least `least` lines are there or the journal ends. */
  const read = async (from: string | null, before: readonly ActionLine[], least: number): Promise<void> => {
    const mine = ++question.current;
    let [next, found] = [from, before];
    do {
      // Each page is asked with the cursor of the one before.
      const answer = await send("journal.find", { ...newest.current, cursor: next });
      if (mine !== question.current) return;
      failure.value = answer.ok ? null : answer.error;
      if (!answer.ok) return;
      found = [...found, ...answer.value.lines];
      next = answer.value.cursor;
    } while (next !== null && found.length < least);
    lines.value = found;
    cursor.value = next;
    hasMore.value = next !== null;
  };
  const reload = () => read(null, [], lines.value?.length ?? 0);

  const asKey = JSON.stringify(search);
  useEffect(() => {
    const timer = setTimeout(() => void read(null, [], 0), lines.value === null ? 0 : typingPauseMs);
    return () => clearTimeout(timer);
  }, [asKey]);
  useEffect(
    () =>
      onChange((change) => {
        if (change.what === "log" || change.what === "everything") void reload();
      }),
    [],
  );
  return { lines, hasMore, failure, reload, more: () => read(cursor.value, lines.value ?? [], 0) };
}
