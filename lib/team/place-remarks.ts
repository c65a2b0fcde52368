/** What a place said that a person should know, though the act itself went well or failed for another reason. */
export type PlaceRemark =
  | {
      readonly of: "clock";
      /** Whether the server's clock is ahead of this computer's; else it is behind. */
      readonly isAhead: boolean;
      readonly amount: number;
      readonly unit: "minutes" | "hours" | "days";
    }
  | { readonly of: "room"; readonly kilobytes: number };

/** Clocks that are further apart than this: what expires, and which of two versions is the newer, may be taken wrongly. */
const mostApartMs = 5 * 60_000;
/** A place with less room than this fills up within some weeks. */
const littleRoomBytes = 4 * 1024 * 1024;

/** What there is to say of a place's clock and of the room in it. */
export function placeRemarks(facts: {
  readonly clockAheadMs: number | null;
  readonly freeBytes: number | null;
}): PlaceRemark[] {
  const { clockAheadMs, freeBytes } = facts;
  const remarks: PlaceRemark[] = [];
  if (clockAheadMs !== null && Math.abs(clockAheadMs) > mostApartMs) {
    const isAhead = clockAheadMs > 0;
    remarks.push({ of: "clock", isAhead, ...inWords(Math.round(Math.abs(clockAheadMs) / 60_000)) });
  }
  if (freeBytes !== null && freeBytes < littleRoomBytes)
    remarks.push({ of: "room", kilobytes: Math.floor(freeBytes / 1024) });
  return remarks;
}

function inWords(minutes: number): { amount: number; unit: "minutes" | "hours" | "days" } {
  if (minutes < 120) return { amount: minutes, unit: "minutes" };
  const hours = Math.round(minutes / 60);
  return hours < 48 ? { amount: hours, unit: "hours" } : { amount: Math.round(hours / 24), unit: "days" };
}
