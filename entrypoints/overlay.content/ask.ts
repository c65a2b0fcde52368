import { browser } from "wxt/browser";
import type { PageAsked, PageMessage } from "@/lib/messages/page-contract";
import { answerOf } from "@/lib/messages/page-guards";

/** Tells the background something; the parsed envelope's value, or undefined where none came. Never rejects. */
export async function ask<Name extends PageMessage>(name: Name, asked: PageAsked<Name>): Promise<unknown> {
  try {
    return answerOf(await browser.runtime.sendMessage({ cairn: 1, name, asked }));
  } catch {
    return undefined;
  }
}

/** Whether the extension behind this script is gone: it was updated, reloaded or removed. */
export function isOrphan(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

/** An id of 128 random bits. (`randomUUID` is missing on pages served without https.) */
export const randomId = (): string => crypto.getRandomValues(new Uint32Array(4)).join("-");
