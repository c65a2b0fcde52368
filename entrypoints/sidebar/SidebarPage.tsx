import { useSignal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import { Sidebar } from "@/components/sidebar/Sidebar";
import type { Lead } from "@/lib/figures/lead-list";
import { useAnswer } from "../wiring/answer";
import { useDayActs } from "../wiring/day-acts";
import { usePeopleActs } from "../wiring/people-acts";
import { usePageReading } from "../wiring/page-reading";
import { todayHere } from "../wiring/now";
import { leadOnScreen } from "./lead-on-screen";
import { closeOverlay, isOverlay, useTabOnScreen } from "../wiring/tab-on-screen";

/** The sidebar: over a page, or in the browser's own panel. */
export function SidebarPage() {
  const tabId = useTabOnScreen();
  const screen = useAnswer("screen.get", tabId === undefined ? null : { tabId }, ["screen", "log"]);
  const day = useAnswer("day.get", {}, ["log", "proposals", "settings"]);
  const { acts, receipt, failure } = useDayActs({
    tabId: tabId ?? null,
    today: () => day.value.value?.day ?? todayHere(),
    reload: day.reload,
  });
  const reading = usePageReading(tabId ?? null, screen.value.value);
  const people = usePeopleActs(tabId ?? null, screen.value.value, screen.reload);
  const lead = screen.value.value ? leadOnScreen(screen.value.value) : null;
  const Score = useLoaded(lead !== null);
  const close = isOverlay && typeof tabId === "number" ? () => void closeOverlay() : undefined;
  useEffect(() => {
    if (!close) return undefined;
    // Whoever is inside (an open editor) hears Escape first and keeps it to itself.
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) close();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [tabId]);
  return (
    <Sidebar
      screen={screen.value.value}
      day={day.value.value}
      receipt={receipt.value}
      reading={reading.shown}
      people={{ acts: people.acts, change: people.change.value }}
      score={Score && lead && <Score lead={lead} />}
      failure={
        failure.value ??
        people.failure.value ??
        reading.failure.value ??
        day.failure.value ??
        screen.failure.value
      }
      onClose={close}
      {...acts}
    />
  );
}

/** The score's file, once a lead is on screen: whoever sells to customers never loads it. */
function useLoaded(isWanted: boolean): FunctionComponent<{ lead: Lead }> | null {
  const loaded = useSignal<{ Score: FunctionComponent<{ lead: Lead }> } | null>(null);
  useEffect(() => {
    if (isWanted && !loaded.value)
      void import("./OnScreenScore").then((module) => {
        loaded.value = { Score: module.default };
      });
  }, [isWanted]);
  return loaded.value?.Score ?? null;
}
