import { browser } from "wxt/browser";

/** What runs by the clock: its name, and how often. */
export interface Task {
  readonly name: string;
  readonly everyMinutes: number;
}

/** Makes the alarms that are missing; those that are there keep their time. */
export async function ensureAlarms(tasks: readonly Task[]): Promise<void> {
  for (const { name, everyMinutes } of tasks) {
    if (await browser.alarms.get(name)) continue;
    await browser.alarms.create(name, {
      delayInMinutes: Math.min(1, everyMinutes),
      periodInMinutes: everyMinutes,
    });
  }
}

/** Lets a task ring once within some minutes, and as often as ever from then on. */
export async function ringSoon({ name, everyMinutes }: Task, inMinutes: number): Promise<void> {
  await browser.alarms.create(name, { delayInMinutes: inMinutes, periodInMinutes: everyMinutes });
}

/** Calls back with the name of each alarm that rings. Call synchronously at the worker's start. */
export function onAlarm(callback: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => callback(name));
}
