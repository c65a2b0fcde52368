import type { Segment } from "@/lib/model/people";
import type { PersonLine } from "@/lib/views/on-screen";

export type PeopleKind = "contact" | "account";

/** What a person can set right about who is on screen. Each holds at once and can be undone. */
export interface PeopleActs {
  onRole: (role: "decides" | "pays" | "uses" | null, event: Event) => void;
  onCompany: (name: string | null, event: Event) => void;
  onSegment: (segment: Segment | null, event: Event) => void;
  onStatus: (status: string | null, event: Event) => void;
  onTags: (tags: string[], event: Event) => void;
  onMerge: (kind: PeopleKind, into: PersonLine, event: Event) => void;
  onSplit: (kind: PeopleKind, merged: PersonLine, event: Event) => void;
  /** Contacts or accounts by words of their names. */
  onFind: (kind: PeopleKind, text: string) => Promise<readonly PersonLine[]>;
  onUndoChange: (event: Event) => void;
  onChangeGone: () => void;
}

/** What was just changed, as the sidebar says it; without `canUndo` it was taken back. */
export interface PeopleChange {
  /** Tells one change from the next. */
  id: string;
  what: "set" | "merged" | "split" | "undone";
  name: string;
  canUndo: boolean;
}
