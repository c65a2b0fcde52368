import { useSpeech } from "../i18n/language";
import "./figures.css";

/** More dots than this are said by the number alone. */
const mostDots = 25;

/** How many dots stand in each group of five, the last one with what is left: a line breaks between groups only. */
const fives = (count: number): number[] =>
  Array.from({ length: Math.ceil(count / 5) }, (_, group) => Math.min(5, count - 5 * group));

function DotRow({ side, count, word }: { side: "started" | "answered"; count: number; word: string }) {
  return (
    <div class="dot-row">
      <span class={`word ${side}`}>{word}</span>
      <span class="dots" aria-hidden="true">
        {fives(Math.min(count, mostDots)).map((dots, group) => (
          <span key={group} class="five">
            {Array.from({ length: dots }, (_, index) => (
              <i key={index} class={`dot ${side}`} />
            ))}
          </span>
        ))}
        {count > mostDots && <span class={`word ${side}`}>+{count - mostDots}</span>}
      </span>
    </div>
  );
}

/** Today's exchanges, one dot each: started are filled, answered are rings. */
export function DotRows({ started, answered }: { started: number; answered: number }) {
  const { t, format } = useSpeech();
  if (started + answered === 0) return <p class="small quiet">{t("figures.nothing-today")}</p>;
  return (
    <div class="dot-rows" role="group" aria-label={t("figures.today")}>
      <DotRow
        side="started"
        count={started}
        word={t("figures.started-count", { n: format.number(started, 0) })}
      />
      <DotRow
        side="answered"
        count={answered}
        word={t("figures.answered-count", { n: format.number(answered, 0) })}
      />
    </div>
  );
}
