import { type DealsBehind, dealsBehind } from "@/lib/views/pipeline";

/** The address of the deals behind a figure: `#/pipeline/stage/proposal`, `#/pipeline/segment/gold`. */
export function behindAddress(behind: DealsBehind): string {
  if ("stage" in behind) return `#/pipeline/${behind.of}/${behind.stage}`;
  if ("name" in behind)
    return behind.name === null
      ? `#/pipeline/${behind.of}`
      : `#/pipeline/${behind.of}/${encodeURIComponent(behind.name)}`;
  return `#/pipeline/${behind.of}`;
}

/** Which deals an address names; null where it names none. */
export function behindOf(path: readonly string[]): DealsBehind | null {
  const [of, value] = path;
  const parsed = dealsBehind.safeParse({ of, stage: value, name: value ?? null });
  return parsed.success ? parsed.data : null;
}
