import { z } from "zod";
import { beat, heartbeatMinutes } from "@/lib/app/calendar/presence";
import { eraseOldActions } from "@/lib/app/erase/retention";
import { flushWaiting } from "@/lib/app/log/waiting-clicks";
import { reconcileSites } from "@/lib/app/sites/sites";
import { broadcast } from "@/lib/messages/broadcast";
import { ensureAlarms, onAlarm, type Task } from "@/lib/platform/alarms";
import { createSlot } from "@/lib/platform/storage";
import { envelopesWait, sendingTask } from "@/lib/platform/waiting-envelopes";
import { isBrowserInFront } from "@/lib/platform/windows";
import { storeFailure } from "@/lib/store/store-failure";
import { onReopened, open } from "./journal";
import { showBadgeNow } from "./badge";
import { putUpMenu } from "./menu";

const heartbeat = "heartbeat";
const retention = "retention";
const badge = "badge";
const tasks: readonly Task[] = [
  { name: heartbeat, everyMinutes: heartbeatMinutes },
  { name: retention, everyMinutes: 24 * 60 },
  { name: badge, everyMinutes: 1 },
  sendingTask,
];

/** Lets the alarms do their work. Call synchronously. */
export function listenToAlarms(): void {
  onReopened(() => void flushAndCount());
  onAlarm((name) => {
    if (name === badge) void flushAndCount();
    if (name === sendingTask.name) void unlessDatabaseFails(onEnvelopes);
    if (name === heartbeat) void unlessDatabaseFails(onHeartbeat);
    if (name === retention) void unlessDatabaseFails(async () => void (await eraseOldActions(await open())));
  });
}

async function onHeartbeat(): Promise<void> {
  await beat(await open(), await isBrowserInFront());
}

/** What could not be carried to a team's server is tried again; whoever has nothing waiting loads nothing for it. */
async function onEnvelopes(): Promise<void> {
  if (!(await envelopesWait.get())) return;
  const { sendEnvelopes } = await import("./envelopes");
  await sendEnvelopes();
}

/** Stores the clicks that wait, as soon as the database can be written again; the badge counts what still waits. */
async function flushAndCount(): Promise<void> {
  await unlessDatabaseFails(async () => {
    const stored = await flushWaiting(await open());
    if (stored > 0) await broadcast({ type: "changed", what: "log" });
  });
  await unlessDatabaseFails(showBadgeNow);
}

/** What every start of the worker puts right: the clicks that wait, and what the browser may have forgotten. */
export async function putRight(): Promise<void> {
  await Promise.all([flushAndCount(), remind()]);
}

/** Whether the browser was reminded in this session, which ends with the browser and with each version of Cairn. */
const isReminded = createSlot("session", "reminded", z.boolean(), false);

/**
 * Alarms that are missing (and overdue ones ring soon), registrations that the browser forgot at its start, and the
 * menu: once a session, for the worker wakes up dozens of times a day, and whatever woke it waits for its answer.
 */
async function remind(): Promise<void> {
  if (await isReminded.get()) return;
  await Promise.all([ensureAlarms(tasks), reconcileSites()]);
  await unlessDatabaseFails(async () => {
    await putUpMenu();
    await isReminded.set(true);
  });
}

/** The organisation changed what it sets: sites and menu follow. */
export async function followPolicy(): Promise<void> {
  await reconcileSites();
  await unlessDatabaseFails(putUpMenu);
}

/** The database says so itself on every page that asks it; the clock's work simply waits for its next time. */
async function unlessDatabaseFails(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!storeFailure(error)) throw error;
  }
}
