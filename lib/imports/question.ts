/**
 * Something that the file leaves open and that the person must say: asked with examples, never guessed. While it is
 * open, the figures that depend on it stay empty.
 */
export interface Question {
  readonly column: string;
  readonly why:
    | "ambiguous-order"
    | "contradictory-order"
    | "close-before-start"
    | "mixed-currencies"
    | "unknown-outcome"
    | "missing-column";
  readonly examples: readonly string[];
  /** The fields of a deal that can't be read until it is answered. */
  readonly fields: readonly string[];
}
