import type { EnvelopesSeen, Outcome, ReadProgress } from "@/components/team/team-acts";
import { broadcast } from "@/lib/messages/broadcast";
import { envelopeNameOf, type Inbox, isAnswersFolder } from "@/lib/sharing/carriers/carrier";
import { withPatience } from "@/lib/sharing/carriers/retry";
import { periodOf } from "@/lib/team/period";
import { placeRemarks } from "@/lib/team/place-remarks";
import type { OwnTeamView, ReceivedEntry } from "@/lib/views/team";
import { sendTeam } from "./team-desk";
import { notDone, patience } from "./team-outcome";
import { inboxAt, wayTo } from "./team-way";

/** So many envelopes are opened and kept at once: half a second's work, and handing them to the desk is hardly felt. */
const atOnce = 100;
/** The first ones are few, so that there is something to see at once. */
const atFirst = 40;
/** Rooms look again at most so often while envelopes are read. */
const tellEveryMs = 4_000;
/** So many are fetched at the same time. */
const fetchedAtOnce = 6;

/** An envelope that can be fetched: what it is called, where it lay, and its bytes or why there are none. */
interface Waiting {
  readonly name: string;
  /** Of which period, by its file's name; null where that says none. */
  readonly period: string | null;
  readonly place: { readonly folder: string; readonly period: string } | null;
  readonly fetch: () => Promise<Uint8Array | Blob | Outcome>;
}

const failed = (name: string, why: string): EnvelopesSeen => ({
  opened: 0,
  refused: [{ name, outcome: notDone(why) }],
});

/** Reads envelopes that were handed over as files: the desk loads them. */
export function readFiles(
  team: string,
  files: readonly File[],
  onProgress: ReadProgress,
): Promise<EnvelopesSeen> {
  const waiting = files.map(
    (file): Waiting => ({
      name: file.name,
      period: envelopeNameOf(file.name)?.period ?? null,
      place: null,
      fetch: () => Promise.resolve(file),
    }),
  );
  return readAll(team, waiting, onProgress);
}

/** Reads all that is new in the team's folder or on its server. Must be called in the click. */
export async function readCarrier(team: OwnTeamView, onProgress: ReadProgress): Promise<EnvelopesSeen> {
  const { carrier, place } = team;
  const way = await wayTo(carrier.type === "folder" ? "folder" : "webdav", place, "read");
  if ("done" in way) return { opened: 0, refused: [{ name: team.teamName, outcome: way }] };
  const inbox = await inboxAt(way);
  const senders = await withPatience(() => inbox.senders(), patience);
  if (!senders.ok) return failed(team.teamName, `problem-${senders.problem}`);
  const index = await sendTeam("received.index", { team: team.team });
  const known = newestOf(index.ok ? index.value : []);
  const waiting: Waiting[] = [];
  const unread: EnvelopesSeen[] = [];
  await inTurns(
    senders.value.filter((folder) => !isAnswersFolder(folder)),
    fetchedAtOnce,
    async (folder) => {
      const found = await foundIn(team, inbox, folder, known);
      if (typeof found === "string") unread.push(failed(folder, found));
      else waiting.push(...found);
    },
  );
  const { opened, refused } = await readAll(team.team, waiting, onProgress);
  // A withdrawal that was read before lies there still: nothing new.
  const news = refused.filter(({ outcome }) => outcome.done || outcome.why !== "refused-replayed");
  const remarks = placeRemarks(await inbox.about());
  return { opened, refused: [...unread.flatMap((one) => one.refused), ...news], remarks };
}

/** The newest revision read so far of each person's period. */
const newestOf = (entries: readonly ReceivedEntry[]): ReadonlyMap<string, number> =>
  new Map(entries.map(({ sender, period, revision }) => [`${sender} ${period}`, revision]));

/** The newest revision of each period in one person's folder that was not read before; or why it can't be listed. */
async function foundIn(
  team: OwnTeamView,
  inbox: Inbox,
  folder: string,
  known: ReadonlyMap<string, number>,
): Promise<Waiting[] | string> {
  const listed = await withPatience(() => inbox.list(folder), patience);
  // A folder that is someone else's business is no envelope's.
  if (!listed.ok) return listed.problem === "forbidden" ? [] : `problem-${listed.problem}`;
  const sender = team.members.find((one) => one.folder === folder || one.fingerprint === folder)?.fingerprint;
  const newest = new Map<string, number>();
  for (const { period, revision } of listed.value)
    newest.set(period, Math.max(newest.get(period) ?? 0, revision));
  return [...newest]
    .filter(([period, revision]) => revision > (known.get(`${sender} ${period}`) ?? 0))
    .map(([period, revision]) => ({
      name: `${folder} ${period}`,
      period,
      place: { folder, period },
      fetch: async () => {
        const got = await withPatience(() => inbox.get(folder, { period, revision }), patience);
        return got.ok ? got.value : notDone(`problem-${got.problem}`);
      },
    }));
}

/** What a room shows first is opened first: each person's last weeks. */
function newestFirst(found: readonly Waiting[]): Waiting[] {
  const ends = new Map<string, string>();
  const endOf = (period: string | null): string => {
    if (period === null) return "";
    const end = ends.get(period) ?? periodOf(period)?.to ?? period;
    ends.set(period, end);
    return end;
  };
  // Days as text stand in their order; the person's language has no say in it, which would cost a second.
  return found
    .map((one) => ({ one, end: endOf(one.period) }))
    .sort((a, b) => (a.end === b.end ? 0 : a.end < b.end ? 1 : -1))
    .map(({ one }) => one);
}

/** Fetches and opens, some at a time; the next ones are fetched while those before are opened. */
async function readAll(
  team: string,
  found: readonly Waiting[],
  onProgress: ReadProgress,
): Promise<EnvelopesSeen> {
  let opened = 0;
  const refused: EnvelopesSeen["refused"][number][] = [];
  const waiting = newestFirst(found);
  let toldMs = Number.NEGATIVE_INFINITY;
  onProgress(0, waiting.length);
  let coming = fetched(waiting.slice(0, atFirst));
  for (let from = 0, until = atFirst; from < waiting.length; from = until, until += atOnce) {
    const pieces = await coming;
    coming = fetched(waiting.slice(until, until + atOnce));
    const whole = pieces.flatMap(({ one, bytes }) => ("done" in bytes ? [] : [{ one, bytes }]));
    for (const { one, bytes } of pieces)
      if ("done" in bytes) refused.push({ name: one.name, outcome: bytes });
    const answer = await sendTeam("envelopes.read", {
      team,
      envelopes: whole.map(({ one, bytes }) => ({
        bytes,
        folder: one.place?.folder ?? null,
        period: one.place?.period ?? null,
      })),
    });
    for (const [index, { one }] of whole.entries()) {
      const result = answer.ok ? answer.value[index] : undefined;
      if (result?.read) opened++;
      else refused.push({ name: one.name, outcome: notDone(result?.why ?? "refused-damaged") });
    }
    onProgress(Math.min(until, waiting.length), waiting.length);
    const isLast = until >= waiting.length;
    // What was opened is shown at once, and then now and again: drawing it after each step would cost more than opening it.
    if (isLast || performance.now() - toldMs > tellEveryMs) {
      toldMs = performance.now();
      void broadcast({ type: "changed", what: "team" });
    }
  }
  return { opened, refused };
}

async function fetched(some: readonly Waiting[]) {
  const all: { readonly one: Waiting; readonly bytes: Uint8Array | Blob | Outcome }[] = [];
  await inTurns(some, fetchedAtOnce, async (one) => {
    all.push({ one, bytes: await one.fetch().catch(() => notDone("problem-unexpected")) });
  });
  return all;
}

/** Does some work for each, so many at a time. */
async function inTurns<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}
