import { createContext } from "preact";
import { useContext, useMemo } from "preact/hooks";
import type { PracticeView } from "@/lib/views/practice";

export type PracticeTitles = ReadonlyMap<string, string>;

const known = createContext<PracticeTitles>(new Map());

/** Lets everything inside name the practices of one's library by their titles. */
export const PracticeTitlesProvider = known.Provider;

/** Titles of the practices in one's library, by their ids. */
export const usePracticeTitles = (): PracticeTitles => useContext(known);

/** The same of a library, as long as it stays the same. */
export function useTitlesOf(practices: readonly PracticeView[]): PracticeTitles {
  return useMemo(() => new Map(practices.map(({ id, title }) => [id, title])), [practices]);
}
