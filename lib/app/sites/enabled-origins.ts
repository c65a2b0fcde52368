import { z } from "zod";
import { createSlot } from "@/lib/platform/storage";

/** An origin as a permission is asked for: scheme, host and port, of a web page. Null for anything else. */
export function webOrigin(text: string): string | null {
  const url = URL.parse(text);
  return url && (url.protocol === "https:" || url.protocol === "http:") && url.origin !== "null"
    ? url.origin
    : null;
}

/** Whether an origin as it was switched on (`https://*.pipedrive.com` for every host under it) covers a page's. */
export function coversOrigin(enabled: string, origin: string): boolean {
  const [scheme = "", top] = enabled.split("://*.");
  if (top === undefined) return enabled === origin;
  return origin.startsWith(`${scheme}://`) && (origin === `${scheme}://${top}` || origin.endsWith(`.${top}`));
}

const slot = () => createSlot("local", "enabled-origins", z.array(z.string()), []);
let last: Promise<unknown> = Promise.resolve();

/** The origins that the salesperson switched on, in the order of switching. */
export const enabledOrigins = (): Promise<string[]> => slot().get();

/** Adds or removes an origin. Changes run one after the other. */
export function setEnabled(origin: string, isEnabled: boolean): Promise<void> {
  const work = async () => {
    const others = (await slot().get()).filter((one) => one !== origin);
    await slot().set(isEnabled ? [...others, origin] : others);
  };
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}
