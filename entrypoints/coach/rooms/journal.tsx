import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { everything, type Search } from "@/components/journal/FindForm";
import { Journal } from "@/components/journal/Journal";
import { isDay } from "@/lib/model/primitives";
import { useCopy } from "../../wiring/copy";
import { useJournalLines } from "../../wiring/journal-lines";
import { useLineActs } from "../../wiring/line-acts";
import type { RoomPlace } from "../room";

/** The search that an address names: `?from=2026-11-20&to=2026-11-20&kind=email`. */
function searchOf(query: URLSearchParams): Search {
  const day = (name: string) => {
    const text = query.get(name) ?? "";
    return isDay(text) ? text : null;
  };
  return { ...everything, kind: query.get("kind"), from: day("from"), to: day("to") };
}

/** The journal, wired. */
export default function JournalRoom({ query }: RoomPlace) {
  const asked = query.toString();
  const search = useSignal(searchOf(query));
  useEffect(() => {
    search.value = searchOf(new URLSearchParams(asked));
  }, [asked]);
  const journal = useJournalLines(search.value);
  const lines = useLineActs(journal.reload);
  return (
    <Journal
      search={search.value}
      onSearch={(next) => {
        search.value = next;
      }}
      lines={journal.lines.value}
      hasMore={journal.hasMore.value}
      onMore={() => void journal.more()}
      failure={lines.failure.value ?? journal.failure.value}
      onCorrect={lines.onCorrect}
      onVoid={lines.onVoid}
      copy={useCopy(journal.reload)}
    />
  );
}
