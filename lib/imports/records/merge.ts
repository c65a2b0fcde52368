import type { JournalRecord } from "@/lib/model/journal";

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === "";

/**
 * A stored record with what an import knows of it; null where the import brings nothing new. An empty field of the
 * import erases nothing. Of a record that the person corrected, undid or merged, only empty fields are filled.
 */
export function filled(said: JournalRecord, stored: JournalRecord): JournalRecord | null {
  const incoming = withKnownStart(said, stored);
  const before = stored as Record<string, unknown>;
  const isOwn =
    !isEmpty(before["editedAt"]) || !isEmpty(before["voidedAt"]) || !isEmpty(before["mergedInto"]);
  const news = Object.entries(incoming).filter(
    ([field, value]) =>
      !isEmpty(value) &&
      (isOwn ? isEmpty(before[field]) : JSON.stringify(before[field]) !== JSON.stringify(value)),
  );
  // The fields come from a parsed record of the same name.
  return news.length === 0 ? null : { ...stored, ...Object.fromEntries(news) };
}

/** The day on which a deal was first seen is no news of one that is known; the day on which it began is. */
function withKnownStart(incoming: JournalRecord, stored: JournalRecord): JournalRecord {
  if (incoming.record !== "opportunity" || stored.record !== "opportunity") return incoming;
  const { createdAt, createdEstimated } = stored;
  if (incoming.createdEstimated) return { ...incoming, createdAt, createdEstimated };
  return createdEstimated ? { ...incoming, createdEstimated: false } : incoming;
}
