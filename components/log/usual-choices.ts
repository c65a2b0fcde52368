import type { QuickChoiceId } from "@/lib/model/quick-log";
import type { OnScreen, PageView } from "@/lib/views/on-screen";

/** What is offered first before a person has habits of their own, by what is on screen. */
const beforeHabits: Record<PageView, readonly QuickChoiceId[]> = {
  message: ["answered", "reached-out", "call-out", "meeting-booked"],
  compose: ["answered", "reached-out", "follow-up", "quote-sent"],
  list: ["answered", "reached-out", "call-out", "call-in"],
  record: ["call-out", "reached-out", "meeting-booked", "follow-up"],
  other: ["answered", "reached-out", "call-out", "call-in"],
};

/** Four choices for the page on screen: this person's own first, filled up with what usually fits there. */
export function usualChoices(screen: OnScreen | null): string[] {
  const own = screen?.usual ?? [];
  return [...new Set([...own, ...beforeHabits[screen?.view ?? "other"]])].slice(0, 4);
}
