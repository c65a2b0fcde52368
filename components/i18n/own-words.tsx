import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Settings } from "@/lib/model/settings";

/** A person's own kind of action, as the log offers it. */
export type OwnKind = NonNullable<Settings["actionTypes"]>[number];

/** What a person added to Cairn's own words: kinds of action, statuses, tags. */
export interface OwnWords {
  readonly kinds: readonly OwnKind[];
  readonly statuses: readonly string[];
  readonly tags: readonly string[];
}

const none: OwnWords = { kinds: [], statuses: [], tags: [] };

const OwnWordsContext = createContext<OwnWords>(none);

/** Gives every component below it the person's own words. */
export function OwnWordsProvider({ words, children }: { words: OwnWords; children: ComponentChildren }) {
  return <OwnWordsContext.Provider value={words}>{children}</OwnWordsContext.Provider>;
}

/** The own words that settings hold. */
export const ownWordsOf = (settings: Settings | null): OwnWords =>
  settings
    ? {
        kinds: settings.actionTypes ?? [],
        statuses: settings.statuses ?? [],
        tags: settings.tags ?? [],
      }
    : none;

/** The person's own words; outside a provider there are none. */
export const useOwnWords = (): OwnWords => useContext(OwnWordsContext);

/** What the segments are called, by the message keys that name them. */
export const segmentNamesOf = (settings: Settings | null): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settings?.segmentNames ?? {}).flatMap(([segment, name]) => [
      [`screen.${segment}`, name.trim()],
      [`pipeline.segment-${segment}`, name.trim()],
    ]),
  );
