import type { PageAsked } from "@/lib/messages/page-contract";
import { nameOf, readMailPeople, readMailPerson } from "@/lib/sites/mail-address";
import { webUrl } from "@/lib/sites/read-page";
import { readSafely } from "@/lib/sites/read-safely";
import { registry } from "@/lib/sites/registry";
import type { Findings, Site } from "@/lib/sites/site";
import type { PageReading } from "@/lib/views/page-reading";
import { changeTab, type PendingSend, type TabMemory } from "./tab-memory";

/**
 * What a noticed thing is as a choice of the quick log: `answered` for a reply or a forward, `reached-out` for a new
 * message, and what is noticed besides mail.
 */
export type NoticedChoice =
  | "answered"
  | "reached-out"
  | "call-out"
  | "call-in"
  | "meeting-booked"
  | "meeting-held"
  | "deal-moved";

/**
 * A message that was seen to go, or a call, meeting or move that was noticed. Its reading names the person; nothing
 * of it is stored but names, keys and hashes.
 */
export interface SentMessage {
  readonly id: string;
  readonly atMs: number;
  readonly choice: NoticedChoice;
  readonly site: string;
  readonly origin: string;
  readonly reading: PageReading;
  readonly minutes?: number;
  readonly move?: { readonly from: string; readonly to: string };
}

const remembered = 20;

/** What a message being sent is: told by the page, else an answer where it is written under an open message. */
function writingOf(reading: PageReading, { reply, forward }: Findings): "new" | "reply" | "forward" {
  if (reading.writing) return reading.writing;
  if (forward !== undefined) return "forward";
  return reply !== undefined || reading.view === "message" ? "reply" : "new";
}

function sentMessage({ id, atMs, site, origin, reading }: PendingSend): SentMessage {
  return { id, atMs, site, origin, reading, choice: reading.writing === "new" ? "reached-out" : "answered" };
}

/** Keeps a message whose send control was pressed. The same message pressed again is kept once, as it now stands. */
export function messageSending(
  tabId: number,
  asked: PageAsked<"page.sending">,
  nowMs: number,
  sites: readonly Site[] = registry,
): Promise<null> {
  return changeTab(tabId, (before) => {
    const findings = Object.fromEntries(
      Object.entries(asked.findings).filter(([, text]) => text !== undefined),
    ) as Findings;
    const page = readSafely(asked.url, "", findings, sites).reading;
    const origin = webUrl(asked.url)?.origin;
    if (!origin || !page.site || before.settled.includes(asked.id)) return { memory: null, told: null };
    const named = readMailPerson(asked.recipientName ?? "");
    const addressed = readMailPerson(asked.recipientAddress ?? "");
    const address = addressed.address ?? named.address;
    // The recipient's name; the message on screen may be from the same person, and then knows it better.
    const sameOnScreen = address !== null && before.reading?.person?.address === address;
    const name =
      named.name ?? addressed.name ?? (sameOnScreen ? (before.reading?.person?.name ?? null) : null);
    const all = [asked.recipientAddress, asked.recipientName].flatMap((field) => readMailPeople(field ?? ""));
    const others = [...(page.others ?? []), ...all.flatMap((one) => one.address ?? [])];
    const reading: PageReading = {
      ...page,
      ...(others.length > 0 && { others: [...new Set(others)].slice(0, 60) }),
      kind: null,
      key: null,
      name: null,
      person: name === null && address === null ? null : { name: name ?? nameOf(address), address },
      writing: writingOf(page, findings),
    };
    const pending: PendingSend = { id: asked.id, atMs: nowMs, origin, site: page.site, reading };
    return { memory: { ...before, pending }, told: null };
  });
}

/** Ends what is pending under an id, once: `went` tells the message, otherwise it is forgotten. */
export function settle(
  memory: TabMemory,
  id: string,
  went: boolean,
): { memory: TabMemory; sent: SentMessage | null } {
  const { pending } = memory;
  if (pending?.id !== id) return { memory, sent: null };
  return {
    memory: { ...memory, pending: null, settled: [...memory.settled, id].slice(-remembered) },
    sent: went ? sentMessage(pending) : null,
  };
}

/** The sign that a message went, or did not, was seen in its own page. Gives the message that went, once. */
export function messageSettled(tabId: number, id: string, went: boolean): Promise<SentMessage | null> {
  return changeTab(tabId, (before) => {
    const { memory, sent } = settle(before, id, went);
    return { memory, told: sent };
  });
}
