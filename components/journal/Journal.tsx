import type { Failure } from "@/lib/model/result";
import type { ActionLine } from "@/lib/views/day";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Failed } from "../ui/Failed";
import { EmptyState } from "../ui/Place";
import "../coach/coach.css";
import { ActionsByDay, type ActionListActs } from "./ActionList";
import { everything, FindForm, type Search } from "./FindForm";
import { KeepCopy } from "./KeepCopy";
import type { CopyActs, CopyState } from "./keep-copy";

interface JournalProps extends ActionListActs {
  search: Search;
  onSearch: (search: Search) => void;
  /** Null until the first answer. */
  lines: readonly ActionLine[] | null;
  hasMore: boolean;
  onMore: () => void;
  failure: Failure | null;
  /** The backup and restore at the foot of the page. */
  copy: { state: CopyState } & CopyActs;
}

/** Everything that was logged, day by day: found, put right, taken back, kept in a file. */
export function Journal(props: JournalProps) {
  const { t } = useSpeech();
  const { search, lines } = props;
  const isFiltered = search.text !== "" || search.kind !== null || search.from !== null || search.to !== null;
  return (
    <div class="room">
      <header class="room-head">
        <h1>{t("coach.room-journal")}</h1>
      </header>
      {(isFiltered || lines?.length !== 0) && <FindForm search={search} onChange={props.onSearch} />}
      {props.failure && <Failed failure={props.failure} />}
      {lines?.length === 0 && (
        <EmptyState
          action={
            isFiltered && <Button onPress={() => props.onSearch(everything)}>{t("journal.clear")}</Button>
          }
        >
          {t(isFiltered ? "journal.none-found" : "journal.none")}
        </EmptyState>
      )}
      {lines && <ActionsByDay lines={lines} onCorrect={props.onCorrect} onVoid={props.onVoid} />}
      {props.hasMore && (
        <div>
          <Button onPress={props.onMore}>{t("journal.more")}</Button>
        </div>
      )}
      <KeepCopy {...props.copy} />
    </div>
  );
}
