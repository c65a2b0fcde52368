import type { RoutineView } from "@/lib/views/coaching";

/** Where one stone ends and the next begins (method.md, section 2): forming, holding, marker. */
const bands: Record<RoutineView["state"], { stones: number; from: number; to: number }> = {
  forming: { stones: 1, from: 0, to: 0.5 },
  holding: { stones: 2, from: 0.5, to: 0.8 },
  marker: { stones: 3, from: 0.8, to: 1 },
};

/**
 * How much of each of the three stones is drawn, 0 to 1, bottom first. The stones under the top one are whole;
 * the top one grows with the strength inside its band, and is never quite empty.
 */
export function stoneLevels(
  state: RoutineView["state"],
  strength: number,
): readonly [number, number, number] {
  const { stones, from, to } = bands[state];
  const top = Math.min(1, Math.max(0.15, (strength - from) / (to - from)));
  const level = (stone: number) => (stone < stones ? 1 : stone === stones ? top : 0);
  return [level(1), level(2), level(3)];
}
