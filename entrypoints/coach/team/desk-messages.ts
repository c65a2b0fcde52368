import type { Change } from "@/lib/messages/contract";

/** What a page asks its team desk: a message of the team contract. */
export interface ToDesk {
  readonly id: number;
  readonly message: unknown;
}

/** What the desk says: an answer, or that something changed. */
export type FromDesk =
  | { readonly id: number; readonly answer: unknown }
  | { readonly changed: Change["what"] };
