import type { Format } from "@/lib/i18n/format";
import { isDay } from "@/lib/model/primitives";
import type { ImportQuestion } from "@/lib/views/import-reading";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import type { DayOrder, ImportActs, ImportAnswer } from "./import-state";

interface QuestionsProps extends Pick<ImportActs, "onAnswer"> {
  file: string;
  questions: readonly ImportQuestion[];
}

/** What a file leaves open, each with examples and the answers there are. */
export function Questions({ file, questions, onAnswer }: QuestionsProps) {
  const { t, format } = useSpeech();
  if (questions.length === 0) return null;
  return (
    <ul class="import-questions">
      {questions.map((question) => (
        <li key={`${question.column} ${question.why}`} class="import-question">
          <p>{asked(question)}</p>
          <Answers question={question} onAnswer={(answer) => onAnswer(file, question.column, answer)} />
        </li>
      ))}
    </ul>
  );

  function asked({ column, why, examples }: ImportQuestion): string {
    const field = `imports.field-${column}`;
    // Of a field without a column there is no header: it is named as in the list of choices.

    return t(`imports.ask-${why}`, {
      column: why === "no-column" && t.has(field) ? t(field) : column,
      examples: format.list(examples),
    });
  }
}

interface AnswersProps {
  question: ImportQuestion;
  onAnswer: (answer: ImportAnswer) => void;
}

function Answers({ question: { why, examples }, onAnswer }: AnswersProps) {
  const { t, format } = useSpeech();
  switch (why) {
    case "ambiguous-order":
    case "contradictory-order":
      return (
        <div class="button-row">
          {(["day-first", "month-first"] as const).map((order) => (
            <Button key={order} onPress={() => onAnswer({ about: "dates", order })}>
              {t(`imports.${order}`, { example: exampleIn(examples, order, format) })}
            </Button>
          ))}
        </div>
      );
    case "ambiguous-numbers":
      return (
        <div class="button-row">
          {(["comma", "point"] as const).map((decimals) => (
            <Button key={decimals} onPress={() => onAnswer({ about: "numbers", decimals })}>
              {t(`imports.decimals-${decimals}`)}
            </Button>
          ))}
        </div>
      );
    case "unread-dates":
    case "unread-numbers":
      return (
        <div>
          <Button onPress={() => onAnswer({ about: "unread" })}>{t("imports.leave-out-unread")}</Button>
        </div>
      );
    case "close-before-start":
      return (
        <div>
          <Button onPress={() => onAnswer({ about: "contradictions" })}>{t("imports.leave-out")}</Button>
        </div>
      );
    case "ended-undated":
      return (
        <div>
          <Button onPress={() => onAnswer({ about: "undated" })}>{t("imports.leave-out-deals")}</Button>
        </div>
      );
    default:
      return null;
  }
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
