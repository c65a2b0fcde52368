import { type DealsBehind, dealsBehind } from "@/lib/views/pipeline";

/** The address of the deals behind a figure: `#/pipeline/step/proposal`, `#/pipeline/segment/gold`. */
export function behindAddress(behind: DealsBehind): string {
  const { of, ...named } = behind;
  const parts = Object.values(named).filter((value) => value !== null);
  return ["#/pipeline", of, ...parts.map((part) => encodeURIComponent(part))].join("/");
}

/** Which deals an address names; null where it names none. */
export function behindOf(path: readonly string[]): DealsBehind | null {
  const [of, value, second] = path;
  const parsed = dealsBehind.safeParse({
    of,
    step: value,
    end: value,
    month: value,
    period: value,
    declared: value ?? null,
    name: (of === "created-in" ? second : value) ?? null,
  });
  return parsed.success ? parsed.data : null;
}
