import type { Ports } from "@/lib/app/ports";
import { systemClock } from "@/lib/platform/clock";
import { createId } from "@/lib/platform/ids";
import { browserLanguage } from "@/lib/platform/tabs";
import { createGateway } from "@/lib/store/gateway";

/** The way to the database: this context is its only owner. */
export const gateway = createGateway();

/** What use cases need that is there without the database. */
export const outside = {
  clock: systemClock,
  createId,
  get browserLanguage() {
    return browserLanguage();
  },
};

let hasFailed = false;
let reopened: () => void = () => undefined;

/** Calls back when the database can be opened again after it could not. Call synchronously. */
export function onReopened(callback: () => void): void {
  reopened = callback;
}

/** Opens the database and gives the ports of every use case. Throws what the database throws. */
export async function open(): Promise<Ports> {
  const database = await gateway.open().catch((error: unknown) => {
    hasFailed = true;
    throw error;
  });
  if (hasFailed) {
    hasFailed = false;
    reopened();
  }
  return { ...outside, browserLanguage: browserLanguage(), database };
}
