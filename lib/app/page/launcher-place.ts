import { z } from "zod";
import { createSlot } from "@/lib/platform/storage";

const mostPlaces = 200;
const places = () =>
  createSlot("local", "launcher-places", z.record(z.string(), z.number().min(0).max(100)), {});
let last: Promise<unknown> = Promise.resolve();

/** Where the launcher was put on an origin, in percent of the window's height; null where it was not moved. */
export async function launcherPlace(origin: string): Promise<number | null> {
  return (await places().get())[origin] ?? null;
}

/** Keeps where the launcher was put on an origin. The oldest of more than 200 origins is forgotten. */
export function keepLauncherPlace(origin: string, topPercent: number): Promise<void> {
  const work = async () => {
    const { [origin]: _former, ...others } = await places().get();
    await places().set(
      Object.fromEntries([...Object.entries(others), [origin, topPercent] as const].slice(-mostPlaces)),
    );
  };
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}
