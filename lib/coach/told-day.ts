import type { ActionKind } from "@/lib/model/action";

/**
 * Whether a day tells of all these kinds of action. A day that Cairn watched (`told` null) tells of everything; one that
 * is known from archives tells of what they hold, and never of what no archive holds (`kinds` null).
 */
export function isToldOf(told: readonly ActionKind[] | null, kinds: readonly ActionKind[] | null): boolean {
  return told === null || (kinds !== null && kinds.every((kind) => told.includes(kind)));
}
