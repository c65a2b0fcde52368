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

/** Opens the database and gives the ports of every use case. Throws what the database throws. */
export async function open(): Promise<Ports> {
  return { ...outside, browserLanguage: browserLanguage(), database: await gateway.open() };
}
