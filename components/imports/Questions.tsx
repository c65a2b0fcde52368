import type { Format } from "@/lib/i18n/format";
import { isDay } from "@/lib/model/primitives";
import type { ImportQuestion } from "@/lib/views/import-reading";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import type { DayOrder, ImportActs } from "./import-state";

interface QuestionsProps extends Pick<ImportActs, "onDates" | "onLeaveOut"> {
  file: string;
  questions: readonly ImportQuestion[];
}

/** What a file leaves open, each with examples and the answers there are. */
export function Questions({ file, questions, onDates, onLeaveOut }: QuestionsProps) {
  const { t, format } = useSpeech();
  if (questions.length === 0) return null;
  return (
    <ul class="plain-list questions">
      {questions.map(({ column, why, examples }) => (
        <li key={`${column} ${why}`} class="import-question">
          <p>{t(`imports.ask-${why}`, { column, examples: format.list(examples) })}</p>
          {(why === "ambiguous-order" || why === "contradictory-order") && (
            <div class="button-row">
              {(["day-first", "month-first"] as const).map((order) => (
                <Button key={order} onPress={() => onDates(file, column, order)}>
                  {t(`imports.${order}`, { example: exampleIn(examples, order, format) })}
                </Button>
              ))}
            </div>
          )}
          {why === "close-before-start" && (
            <div>
              <Button onPress={() => onLeaveOut(file)}>{t("imports.leave-out")}</Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The first example that is a day in this order, in words: 3/4/2024 is 3 April or 4 March. */
function exampleIn(examples: readonly string[], order: DayOrder, format: Format): string {
  for (const example of examples) {
    const parts = /^(\d{1,2})\D(\d{1,2})\D(\d{2,4})/.exec(example.trim());
    const [, first = "", second = "", year = ""] = parts ?? [];
    const [day, month] = order === "day-first" ? [first, second] : [second, first];
    const text = `${year.padStart(4, "20")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (isDay(text)) return format.dayWithYear(text);
  }
  return order === "day-first" ? "31/12" : "12/31";
}
