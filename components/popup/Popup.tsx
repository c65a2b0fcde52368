import { NotebookText } from "lucide-preact";
import type { Failure } from "@/lib/model/result";
import type { DayView } from "@/lib/views/day";
import { CoachCard } from "../card/CoachCard";
import { FigureGrid } from "../figures/Figure";
import { useSpeech } from "../i18n/language";
import { LogAndReceipt } from "../log/LogAndReceipt";
import type { ReceiptView } from "../log/receipt";
import { RoutineTicks } from "../routines/RoutineTicks";
import type { DayActs } from "../sidebar/day-acts";
import { Button } from "../ui/Button";
import { Failed } from "../ui/Failed";
import { Notice } from "../ui/Place";
import "../sidebar/sidebar.css";
import "./popup.css";

interface PopupProps extends DayActs {
  /** The local day, for the date in words. */
  today: string;
  day: DayView | null;
  receipt: ReceiptView | null;
  failure: Failure | null;
}

/** The day in two seconds: figures, routines, quick log, and the card. */
export function Popup({ today, day, receipt, failure, ...acts }: PopupProps) {
  const { t, format } = useSpeech();
  return (
    <main class="popup">
      <header class="popup-top">
        <h1>{format.dayInWords(day?.day ?? today)}</h1>
        <Button kind="bare" label={t("popup.open")} onPress={acts.onOpenCoach}>
          <NotebookText size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      </header>
      {failure && <Failed failure={failure} />}
      {day?.sample && <Notice>{t("popup.sample")}</Notice>}
      {!failure && day && day.waiting > 0 && <Notice>{t("log.waiting", { n: day.waiting })}</Notice>}
      {day && (
        <section aria-label={t("popup.figures")}>
          {day.figures.length > 0 ? (
            <FigureGrid figures={day.figures} today={day.day} />
          ) : (
            <p class="quiet">{t("popup.no-figures")}</p>
          )}
        </section>
      )}
      {day && day.routines.some((routine) => routine.dueToday) && (
        <section class="section">
          <h2>{t("routines.today")}</h2>
          <RoutineTicks routines={day.routines} onTick={acts.onTick} />
        </section>
      )}
      <LogAndReceipt screen={null} receipt={receipt} {...acts} />
      {day?.card && <CoachCard key={day.card.id} card={day.card} {...acts} />}
    </main>
  );
}
