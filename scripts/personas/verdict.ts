/** What one detector said about one pattern of one life. Indexes count the life's worked days. */
export interface Verdict {
  readonly episodes: readonly { readonly raised: number; readonly cleared: number | null }[];
  /** The probability of being beyond the marker on each worked day's evening, where the detector gives one. */
  readonly probability?: readonly (number | null)[];
}
