import type { Failure } from "@/lib/model/result";
import type { ActionLine, DayView } from "@/lib/views/day";
import { CoachCard } from "../card/CoachCard";
import { DotRows } from "../figures/DotRows";
import { FigureGrid } from "../figures/Figure";
import { useSpeech } from "../i18n/language";
import { ActionList } from "../journal/ActionList";
import type { Correction } from "../log/correction";
import { LogAndReceipt } from "../log/LogAndReceipt";
import type { ReceiptView } from "../log/receipt";
import { Proposals } from "../proposals/Proposals";
import { RoutineTicks } from "../routines/RoutineTicks";
import type { DayActs } from "../sidebar/day-acts";
import { Failed } from "../ui/Failed";
import { EmptyState, Notice } from "../ui/Place";
import "../sidebar/sidebar.css";
import "./coach.css";

interface TodayProps extends DayActs {
  today: string;
  day: DayView | null;
  receipt: ReceiptView | null;
  failure: Failure | null;
  onCorrectLine: (line: ActionLine, correction: Correction) => void;
  onVoidLine: (line: ActionLine, voided: boolean) => void;
}

/** The day on one page: its figures, the card, what is due, and what was logged. */
export function Today({ today, day, receipt, failure, onCorrectLine, onVoidLine, ...acts }: TodayProps) {
  const { t, format } = useSpeech();
  return (
    <div class="room">
      <header class="room-head">
        <h1>{format.dayInWords(day?.day ?? today)}</h1>
        {day && <DotRows started={day.started} answered={day.answered} />}
      </header>
      {failure && <Failed failure={failure} />}
      {!failure && day && day.waiting > 0 && <Notice>{t("log.waiting", { n: day.waiting })}</Notice>}
      {day && day.figures.length > 0 && (
        <section aria-label={t("popup.figures")}>
          <FigureGrid figures={day.figures} today={day.day} />
        </section>
      )}
      <LogAndReceipt screen={null} receipt={receipt} {...acts} />
      {day && <Proposals proposals={day.proposals} onConfirm={acts.onConfirm} onDismiss={acts.onDismiss} />}
      {day?.card && <CoachCard key={day.card.id} card={day.card} {...acts} />}
      {day && (
        <section class="part">
          <h2>{t("routines.due")}</h2>
          <RoutineTicks routines={day.routines} onTick={acts.onTick} />
        </section>
      )}
      {day && (
        <section class="part">
          <h2>{t("coach.latest")}</h2>
          {day.latest.length > 0 ? (
            <>
              <ActionList lines={day.latest} onCorrect={onCorrectLine} onVoid={onVoidLine} />
              <p>
                <a href="#/journal">{t("coach.all-in-journal")}</a>
              </p>
            </>
          ) : (
            <EmptyState>{t("coach.day-empty")}</EmptyState>
          )}
        </section>
      )}
    </div>
  );
}
