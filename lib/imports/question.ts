import type { ImportQuestion } from "@/lib/views/import-reading";

/**
 * Something that the file leaves open and that the person must say: asked with examples, never guessed. While it is
 * open, the figures that depend on it stay empty.
 */
export interface Question extends ImportQuestion {
  /** The fields of a deal that can't be read until it is answered. */
  readonly fields: readonly string[];
}
