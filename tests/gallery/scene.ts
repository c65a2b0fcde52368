import type { ComponentChild } from "preact";
import type { PeopleActs } from "@/components/screen/people-acts";
import type { DayActs } from "@/components/sidebar/day-acts";

/** A callback that does nothing: the gallery is looked at, not used. */
export const nothing = () => undefined;
export const idleActs: DayActs = {
  onLog: nothing,
  onUndo: nothing,
  onPutBack: nothing,
  onCorrect: nothing,
  onReceiptGone: nothing,
  onConfirm: nothing,
  onDismiss: nothing,
  onTick: nothing,
  onAnswer: nothing,
  onEvidence: nothing,
  onContest: nothing,
  onPlan: nothing,
  onOpenCoach: nothing,
};

/** The same for who is on screen. */
export const idlePeopleActs: PeopleActs = {
  onRole: nothing,
  onCompany: nothing,
  onSegment: nothing,
  onStatus: nothing,
  onTags: nothing,
  onMerge: nothing,
  onSplit: nothing,
  onFind: () => Promise.resolve([]),
  onUndoChange: nothing,
  onChangeGone: nothing,
};

export interface Scene {
  width: number;
  height: number;
  draw: () => ComponentChild;
}
