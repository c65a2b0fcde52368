import type { ComponentChildren } from "preact";
import { Eye, NotebookText, X } from "lucide-preact";
import type { Failure } from "@/lib/model/result";
import type { DayView } from "@/lib/views/day";
import type { PageInspection } from "@/lib/views/page-inspection";
import type { OnScreen } from "@/lib/views/on-screen";
import { CoachCard } from "../card/CoachCard";
import { DotRows } from "../figures/DotRows";
import { useSpeech } from "../i18n/language";
import { LogAndReceipt } from "../log/LogAndReceipt";
import type { ReceiptView } from "../log/receipt";
import { Proposals } from "../proposals/Proposals";
import { RoutineTicks } from "../routines/RoutineTicks";
import type { PeopleActs, PeopleChange } from "../screen/people-acts";
import { PageRead } from "../screen/PageRead";
import { WhoIsOnScreen } from "../screen/WhoIsOnScreen";
import { Button } from "../ui/Button";
import { Failed } from "../ui/Failed";
import { Notice } from "../ui/Place";
import type { DayActs } from "./day-acts";
import "./sidebar.css";

interface SidebarProps extends DayActs {
  /** Present where a page is on screen: what was read there, looked up when asked. */
  reading?: { inspection: PageInspection | null; onInspect: () => void; onClose: () => void } | undefined;
  people?: { acts: PeopleActs; change: PeopleChange | null } | undefined;
  /** The score of the lead on screen, where there is one. */
  score?: ComponentChildren;
  /** Null until it is known; the log row works all the same. */
  screen: OnScreen | null;
  day: DayView | null;
  receipt: ReceiptView | null;
  failure: Failure | null;
  /** Present where Cairn lies over a page and can be closed. */
  onClose?: (() => void) | undefined;
}

/** The coach beside the page: who is on screen, one click to log, one card at most, what is due. */
export function Sidebar(props: SidebarProps) {
  const { screen, day, receipt, failure, onClose, people, reading, score, ...acts } = props;
  const { t } = useSpeech();
  return (
    <main class="sidebar">
      <div class="sidebar-body">
        <div class="sidebar-top">
          {screen ? <WhoIsOnScreen screen={screen} today={day?.day ?? ""} people={people} /> : <div />}
          {onClose && (
            <Button kind="bare" label={t("common.close")} onPress={onClose}>
              <X size={16} aria-hidden />
            </Button>
          )}
        </div>
        <LogAndReceipt screen={screen} receipt={receipt} {...acts} />
        {score}
        {failure && <Failed failure={failure} />}
        {!failure && day && day.waiting > 0 && <Notice>{t("log.waiting", { n: day.waiting })}</Notice>}
        {day && <Proposals proposals={day.proposals} onConfirm={acts.onConfirm} onDismiss={acts.onDismiss} />}
        {day?.card && <CoachCard key={day.card.id} card={day.card} {...acts} />}
        {day && (
          <section class="section">
            <h2>{t("routines.due")}</h2>
            <RoutineTicks routines={day.routines} onTick={acts.onTick} />
          </section>
        )}
        {reading?.inspection && <PageRead inspection={reading.inspection} />}
        {day?.sample && <p class="small quiet">{t("popup.sample")}</p>}
      </div>
      <footer class="sidebar-foot">
        {day ? <DotRows started={day.started} answered={day.answered} /> : <span />}
        {reading && (
          <Button
            kind="bare"
            label={t(reading.inspection ? "reading.close" : "reading.open")}
            expanded={reading.inspection !== null}
            onPress={reading.inspection ? reading.onClose : reading.onInspect}
          >
            <Eye size={16} strokeWidth={1.75} aria-hidden />
          </Button>
        )}
        <Button kind="bare" label={t("popup.open")} onPress={acts.onOpenCoach}>
          <NotebookText size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      </footer>
    </main>
  );
}
