import {
  BookOpenCheck,
  CalendarDays,
  CalendarPlus,
  Car,
  ChartLine,
  Circle,
  ClipboardList,
  Compass,
  Database,
  FileText,
  Folder,
  Handshake,
  LifeBuoy,
  type LucideIcon,
  Milestone,
  Newspaper,
  PhoneIncoming,
  PhoneOutgoing,
  Presentation,
  Redo2,
  Reply,
  Send,
} from "lucide-preact";
import type { QuickChoiceId } from "@/lib/model/quick-log";

const icons: Record<QuickChoiceId, LucideIcon> = {
  answered: Reply,
  "reached-out": Send,
  "call-out": PhoneOutgoing,
  "call-in": PhoneIncoming,
  "meeting-booked": CalendarPlus,
  "meeting-held": Handshake,
  "deal-moved": Milestone,
  "quote-sent": FileText,
  "follow-up": Redo2,
  prospecting: Compass,
  visit: Car,
  demo: Presentation,
  preparation: ClipboardList,
  planning: CalendarDays,
  "crm-review": Database,
  "figures-review": ChartLine,
  "customer-news": Newspaper,
  "asked-for-help": LifeBuoy,
  "office-work": Folder,
  task: BookOpenCheck,
};

/** The picture of a choice of the quick log; a circle for one that this version does not know. */
export function choiceIcon(choice: string): LucideIcon {
  return (icons as Record<string, LucideIcon>)[choice] ?? Circle;
}
