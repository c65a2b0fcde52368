import type { LocalDay } from "@/lib/model/primitives";
import type { Ports } from "../ports";
import { clockOf, readSettings } from "../settings/settings";

/** The local working day of this moment, by the settings' zone and start of day. */
export async function today(ports: Ports): Promise<LocalDay> {
  return clockOf(await readSettings(ports)).dayOf(ports.clock.now().toString());
}
