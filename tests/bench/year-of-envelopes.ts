import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { invitation } from "@/lib/sharing/invitation";
import { createKeySeed, keysOf } from "@/lib/sharing/key-seed";
import { seal } from "@/lib/sharing/seal";
import { readNote } from "@/lib/sharing/signed-note";
import { buildSummary, noWords, type SummaryFacts } from "@/lib/team/build-summary";
import { periodOf } from "@/lib/team/period";
import { encodeAggregate } from "@/lib/team/aggregate-payload";
import { encodeSummary } from "@/lib/team/summary";

const weeks = 50;
const words = { ...noWords, wentWell: "Two visits that had been put off. ".repeat(4), wantHelp: "The fair" };

function factsOf(week: string, person: number): SummaryFacts {
  const period = periodOf(week);
  if (!period) throw new Error(week);
  const count = (kind: "email" | "call" | "meeting" | "quote", seed: number) =>
    (["proactive", "reactive"] as const).map((initiative, index) => ({
      kind,
      initiative,
      internal: false,
      count: 3 + ((person * 7 + seed * 3 + index * 11) % 30),
    }));
  return {
    period,
    days: { scheduled: 5, eligible: 5 },
    counts: [...count("email", 1), ...count("call", 2), ...count("meeting", 3), ...count("quote", 4)],
    quotes: { due: 6, followedUp: 4 },
    routines: ["read-crm", "prospecting-block"].map((catalogue) => ({
      routine: { catalogue, match: { kinds: ["crm-review" as const] }, times: 1, per: "day" as const },
      strength: 0.71,
      state: "holding" as const,
      done: 4,
      due: 5,
    })),
    patterns: [],
    figures: [],
  };
}

export interface YearOfEnvelopes {
  readonly files: readonly string[];
  /** Rows of the team's members as the manager's Cairn keeps them. */
  readonly members: readonly object[];
}

/** Envelopes of so many summaries, one a person and week, sealed by real keys to the manager of an invitation. */
export function sealYear(invitationText: string, count: number): Promise<YearOfEnvelopes> {
  const periods = Array.from({ length: weeks }, (_, week) => `2026-W${String(week + 1).padStart(2, "0")}`);
  return sealAll(invitationText, count, "summary", periods, (period, person) =>
    encodeSummary(buildSummary(factsOf(period, person), { withheld: [], comments: [], words })),
  );
}

/** Envelopes of so many managers, each a month of one team, sealed to the director of an invitation. */
export function sealMonths(invitationText: string, count: number): Promise<YearOfEnvelopes> {
  return sealAll(invitationText, count, "aggregate", ["2026-10"], (month, person) =>
    encodeAggregate({
      format: "cairn-aggregate",
      version: 1,
      month,
      teams: [{ name: `Team ${person + 1}`, share: ((person % 15) + 2) / 20, people: 5 + (person % 9) }],
    }),
  );
}

async function sealAll(
  invitationText: string,
  count: number,
  kind: "summary" | "aggregate",
  periods: readonly string[],
  payloadOf: (period: string, person: number) => Uint8Array<ArrayBuffer>,
): Promise<YearOfEnvelopes> {
  const read = await readNote("cairn-invitation", invitation, invitationText);
  if (!read.ok) throw new Error(read.why);
  const { team, recipient } = read.note;
  const folder = await mkdtemp(join(tmpdir(), "cairn-year-"));
  const files: string[] = [];
  const members: object[] = [];
  for (let person = 0; files.length < count; person++) {
    const { signing, reading: own, fingerprint: sender } = await keysOf(createKeySeed());
    const name = `Person ${String(person + 1).padStart(4, "0")}`;
    members.push({
      fingerprint: sender,
      name,
      signingKey: signing.publicKey,
      recipient: own.recipient,
      folder: null,
    });
    await mkdir(join(folder, sender));
    for (const period of periods.slice(0, count - files.length)) {
      const payload = payloadOf(period, person);
      const about = {
        kind,
        team,
        sender,
        period,
        revision: 1,
        sealedAt: "2026-11-20T08:00:00Z",
        expiresAt: "2096-11-20T08:00:00Z",
      };
      const file = join(folder, sender, `${period}.r1.cairn`);
      await writeFile(file, await seal(payload, about, [recipient, own.recipient], signing));
      files.push(file);
    }
  }
  return { files, members };
}
