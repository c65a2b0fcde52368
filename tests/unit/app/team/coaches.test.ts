import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Ports } from "@/lib/app/ports";
import { addCoach, readCard, removeCoach, writeCard } from "@/lib/app/team/coaches";
import { joinTeam, readInvitation } from "@/lib/app/team/join-team";
import { revokeMember, writeTeam } from "@/lib/app/team/lead-team";
import { publishable } from "@/lib/app/team/publish-aggregate";
import { receivedIn } from "@/lib/app/team/received";
import { readAgreement, sealAgreement, writeReview } from "@/lib/app/team/review";
import { sealSummary, sharesOf, withdrawShare } from "@/lib/app/team/share-summary";
import { ownKeys } from "@/lib/app/team/own-keys";
import { readTeamFile, takeTeamFile } from "@/lib/app/team/take-team-file";
import { saveCoachFile, saveTeamFile } from "@/lib/app/team/team-file";
import { teamRoom } from "@/lib/app/team/team-room";
import { waitingShares } from "@/lib/app/team/waiting-shares";
import { fromBase64Url } from "@/lib/sharing/envelope-format";
import { sealTeamFile, type TeamFile } from "@/lib/sharing/team-file";
import { buildSummary, noWords } from "@/lib/team/build-summary";
import { encodeSummary } from "@/lib/team/summary";
import { shareOf } from "../../../fixtures/summary";
import { facts } from "../../../components/team-scenes";
import { freshPorts } from "../fresh-ports";
import {
  invitationOf,
  manager,
  member,
  payloadOf,
  readOne,
  receivedMonth,
  sealed,
  settings,
  valueOf,
  whyOf,
} from "./two-browsers";

beforeEach(() => fakeBrowser.reset());

const bytesOf = (text: string) => fromBase64Url(text) ?? new Uint8Array();
const agreeTo = async (person: Ports, lead: Ports, name = "Anne") =>
  joinTeam(person, await invitationOf(lead), name);
const readers = async (ports: Ports) =>
  (await teamRoom(ports)).memberships[0]?.coaches.map(({ name }) => name);

/** A manager's team with one person, and a second coach who holds its file. */
async function coached() {
  const lead = await manager();
  const anne = await member(lead.ports, "Anne");
  const dana = await freshPorts();
  const card = await writeCard(dana.ports, "Dana");
  const print = valueOf(await addCoach(lead.ports, settings.team, card.text));
  const file = bytesOf(valueOf(await saveCoachFile(lead.ports, settings.team, print)));
  valueOf(await takeTeamFile(dana.ports, file));
  return { lead, anne, dana, card, print, file };
}

test("a second coach reads nothing before the person agreed, and the same bytes as the manager from then on", async () => {
  const { lead, anne, dana, card } = await coached();
  const before = await sealed(anne.ports, "s1");
  expect(whyOf(await readOne(dana.ports, before.envelope))).toBe("refused-not-for-you");
  const shown = valueOf(await readInvitation(anne.ports, await invitationOf(lead.ports)));
  expect(shown.coaches).toMatchObject([{ name: "Dana", code: card.code }]);
  expect(shown.before).toEqual({ ownName: "Anne", manager: null, coaches: [] });
  expect(await readers(anne.ports)).toEqual([]);
  valueOf(await agreeTo(anne.ports, lead.ports));
  expect(await readers(anne.ports)).toEqual(["Dana"]);
  const after = await sealed(anne.ports, "s2", "2026-W47");
  for (const { ports } of [lead, dana]) {
    expect(valueOf(await readOne(ports, after.envelope)).name).toBe("Anne");
    const received = await receivedIn(ports, settings.team);
    expect(received.ok && received.value.at(-1)?.payload).toBe(payloadOf("2026-W47"));
  }
  expect((await sharesOf(anne.ports)).map(({ managerName }) => managerName).sort()).toEqual([
    "Claude",
    "Claude, Dana",
  ]);
  const [own, theirs] = [await teamRoom(dana.ports), await teamRoom(lead.ports)];
  expect(own.teams).toMatchObject([{ role: "coach", managerCode: theirs.teams[0]?.managerCode }]);
});

test("taken out again, they read nothing more once the person agreed; what waits for them is sealed anew", async () => {
  const { lead, anne, dana, print } = await coached();
  valueOf(await agreeTo(anne.ports, lead.ports));
  const old = await invitationOf(lead.ports);
  const waiting = await sealed(anne.ports, "s1");
  const read = await sealed(anne.ports, "s2", "2026-W47");
  valueOf(await readOne(dana.ports, read.envelope));
  lead.clock.set("2026-11-23T11:00:00Z");
  await removeCoach(lead.ports, settings.team, print);
  valueOf(await agreeTo(anne.ports, lead.ports));
  expect(await readers(anne.ports)).toEqual([]);
  expect(await waitingShares(anne.ports)).toEqual([]);
  const again = await sealed(anne.ports, "s1");
  expect([again.envelope === waiting.envelope, again.revision]).toEqual([false, 2]);
  expect(whyOf(await readOne(dana.ports, again.envelope))).toBe("refused-not-for-you");
  valueOf(await readOne(lead.ports, again.envelope));
  // An invitation of before would let them in again.
  expect(whyOf(await joinTeam(anne.ports, old, "Anne"))).toBe("note-older");
  // A withdrawal still reaches whoever could read.
  const gone = valueOf(await withdrawShare(anne.ports, { id: "w1", share: "s2" }));
  expect(valueOf(await readOne(dana.ports, gone.envelope)).withdrawn).toBe(true);
});

test("struck lines leave no trace for a second coach either", async () => {
  const { lead, anne, dana } = await coached();
  valueOf(await agreeTo(anne.ports, lead.ports));
  const lines = ["counts.email", "shares.email-started", "routines.read-crm", "words.wentWell"];
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...lines), { minLength: 1 }),
      fc.uuid(),
      async (withheld, id) => {
        const secret = `secret ${id}`;
        const choices = { withheld, comments: [], words: { ...noWords, wentWell: secret } };
        const payload = new TextDecoder().decode(encodeSummary(buildSummary(facts, choices)));
        const { envelope } = valueOf(await sealSummary(anne.ports, { id, team: settings.team, payload }));
        valueOf(await readOne(dana.ports, envelope));
        const received = await receivedIn(dana.ports, settings.team);
        const text = received.ok ? (received.value.at(-1)?.payload ?? "") : "";
        expect(text).toBe(payload);
        expect(text.includes(secret)).toBe(!withheld.includes("words.wentWell"));
        expect(/"kind":"email"/.test(text)).toBe(!withheld.includes("counts.email"));
        expect(/"catalogue":"read-crm"/.test(text)).toBe(!withheld.includes("routines.read-crm"));
      },
    ),
    { numRuns: 15 },
  );
});

test("what a second coach agreed in a review arrives under their name, and nobody else's does", async () => {
  const { lead, anne, dana } = await coached();
  const about = { team: settings.team, sender: anne.fingerprint, period: "2026-W46" };
  await writeReview(dana.ports, {
    ...about,
    notes: "",
    cue: "I open the mail",
    act: "I call",
    followUp: null,
  });
  const plan = valueOf(await sealAgreement(dana.ports, { id: "a", ...about, pattern: null }));
  expect(whyOf(await readAgreement(anne.ports, plan.envelope))).toBe("refused-unknown-sender");
  valueOf(await agreeTo(anne.ports, lead.ports));
  valueOf(await readAgreement(anne.ports, plan.envelope));
  expect((await anne.ports.database.agreements.toArray())[0]).toMatchObject({ managerName: "Dana" });
});

test("a second coach neither changes the team nor publishes its months, and loses whom the manager removed", async () => {
  const { lead, anne, dana, print } = await coached();
  expect((await writeTeam(dana.ports, { ...settings, teamName: "Mine" })).ok).toBe(false);
  expect((await saveTeamFile(dana.ports, settings.team)).ok).toBe(false);
  for (const [index, x] of [10, 31, 50, 70, 88].entries())
    for (const { ports } of [lead, dana])
      await receivedMonth(ports, `p${index}`, "2026-10", {
        shares: [shareOf("email-started", x, 100)],
      });
  expect(await publishable(lead.ports)).toMatchObject({ value: [{ month: "2026-10" }] });
  expect(await publishable(dana.ports)).toEqual({ ok: true, value: [] });
  valueOf(await agreeTo(anne.ports, lead.ports));
  valueOf(await readOne(dana.ports, (await sealed(anne.ports, "s1")).envelope));
  await revokeMember(lead.ports, settings.team, anne.fingerprint);
  const newer = bytesOf(valueOf(await saveCoachFile(lead.ports, settings.team, print)));
  valueOf(await takeTeamFile(dana.ports, newer));
  const senders = (await dana.ports.database.received.toArray()).map(({ sender }) => sender);
  expect(senders).not.toContain(anne.fingerprint);
});

test("a team's file is for the one whom it names and whom the invitation names: no reader passes it on", async () => {
  const { lead, dana } = await coached();
  const own = await ownKeys(lead.ports.database);
  const theirs = await ownKeys(dana.ports.database);
  const other = await ownKeys((await freshPorts()).ports.database);
  const file = (about: Partial<TeamFile>, signer = own) =>
    sealTeamFile(
      {
        for: theirs.signing.publicKey,
        role: "coach",
        invitation: signed,
        members: [],
        published: [],
        publishedPhases: [],
        madeAt: "2026-11-25T10:00:00Z",
        ...about,
      },
      theirs.reading.recipient,
      signer,
    );
  let signed = await invitationOf(lead.ports);
  const why = async (bytes: Uint8Array) => whyOf(await readTeamFile(dana.ports, bytes));
  expect(await why(await file({}))).toBe("accepted");
  expect(await why(await file({ for: other.signing.publicKey }))).toBe("team-file-for-another");
  expect(await why(await file({}, other))).toBe("altered-note");
  expect(await why(await file({ role: "successor" }))).toBe("not-a-note");
  await removeCoach(lead.ports, settings.team, theirs.fingerprint);
  signed = await invitationOf(lead.ports);
  expect(await why(await file({}))).toBe("team-file-for-another");
});

test("cards and files are refused each with its reason", async () => {
  const { lead, dana, card, print, file } = await coached();
  expect(whyOf(await readCard(lead.ports, "hello"))).toBe("not-a-card");
  expect(whyOf(await readCard(lead.ports, card.text.replace("Dana", "Dora")))).toBe("altered-note");
  expect(whyOf(await addCoach(dana.ports, settings.team, card.text))).toBe("card-own");
  for (const name of ["B", "C"]) {
    const other = await writeCard((await freshPorts()).ports, name);
    valueOf(await addCoach(lead.ports, settings.team, other.text));
  }
  const fourth = await writeCard((await freshPorts()).ports, "D");
  expect(whyOf(await addCoach(lead.ports, settings.team, fourth.text))).toBe("coaches-enough");
  const stranger = await freshPorts();
  expect(whyOf(await readTeamFile(stranger.ports, file))).toBe("refused-not-for-you");
  expect(whyOf(await takeTeamFile(lead.ports, file))).toBe("refused-not-for-you");
  const self = bytesOf(valueOf(await saveTeamFile(lead.ports, settings.team)));
  expect(whyOf(await takeTeamFile(lead.ports, self))).toBe("team-file-own");
  lead.clock.set("2026-11-24T10:00:00Z");
  valueOf(
    await takeTeamFile(dana.ports, bytesOf(valueOf(await saveCoachFile(lead.ports, settings.team, print)))),
  );
  expect(whyOf(await takeTeamFile(dana.ports, file))).toBe("note-older");
});

test("an invitation with a second coach is refused with any single flipped bit, and in no team but its own", async () => {
  const { lead, anne } = await coached();
  const text = await invitationOf(lead.ports);
  const bytes = new TextEncoder().encode(text);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: bytes.length * 8 - 1 }), async (bit) => {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const why = whyOf(await joinTeam(anne.ports, new TextDecoder().decode(flipped), "Anne"));
      expect(["not-a-note", "newer-note", "altered-note"]).toContain(why);
      expect(await readers(anne.ports)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
