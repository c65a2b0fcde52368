import { z } from "zod";
import { id, instant } from "@/lib/model/primitives";

/** The three answers before acting: what, for how long, in what way; and when it began. */
export const timeBox = z.object({
  id,
  what: z.string().min(1).max(300),
  minutes: z.int().min(1).max(240),
  way: z.string().max(300),
  startedAt: instant,
});
export type TimeBox = z.infer<typeof timeBox>;

const minuteMs = 60_000;

/** When a time box ends, in epoch milliseconds. */
export function timeBoxEndMs(box: TimeBox): number {
  return Date.parse(box.startedAt) + box.minutes * minuteMs;
}

/** Whole minutes that are left, the running one included; 0 once it is over. */
export function minutesLeft(box: TimeBox, nowMs: number): number {
  return Math.max(0, Math.min(box.minutes, Math.ceil((timeBoxEndMs(box) - nowMs) / minuteMs)));
}
