/** Why something of a file can't be read until a person says so. */
export type QuestionWhy =
  | "ambiguous-order"
  | "contradictory-order"
  | "unread-dates"
  | "ambiguous-numbers"
  | "unread-numbers"
  | "close-before-start"
  | "mixed-currencies"
  | "unknown-outcome"
  | "missing-column"
  | "no-column";

/**
 * Something that the file leaves open and that the person must say: asked with examples, never guessed. While it is
 * open, the figures that depend on it stay empty.
 */
export interface Question {
  readonly column: string;
  readonly why: QuestionWhy;
  readonly examples: readonly string[];
  /** The fields of a deal that can't be read until it is answered. */
  readonly fields: readonly string[];
}
