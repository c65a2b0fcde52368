import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Ports } from "@/lib/app/ports";
import { addCoach, writeCard } from "@/lib/app/team/coaches";
import { handOver } from "@/lib/app/team/hand-over";
import { joinTeam, readInvitation } from "@/lib/app/team/join-team";
import { addMember, replaceMember, writeTeam } from "@/lib/app/team/lead-team";
import { ownKeys } from "@/lib/app/team/own-keys";
import { readTeamFile, takeTeamFile } from "@/lib/app/team/take-team-file";
import { saveCoachFile } from "@/lib/app/team/team-file";
import { teamRoom } from "@/lib/app/team/team-room";
import { fromBase64Url } from "@/lib/sharing/envelope-format";
import { followHandovers, writeHandover } from "@/lib/sharing/handover";
import { createKeySeed, keysOf } from "@/lib/sharing/key-seed";
import { freshPorts } from "../fresh-ports";
import {
  invitationOf,
  joinTextOf,
  manager,
  member,
  readOne,
  sealed,
  settings,
  valueOf,
  whyOf,
} from "./two-browsers";

beforeEach(() => fakeBrowser.reset());

const bytesOf = (text: string) => fromBase64Url(text) ?? new Uint8Array();

/** Hands the team from one Cairn to another and gives the file that did it. */
async function passOn(from: Ports, to: Ports, name: string) {
  const card = await writeCard(to, name);
  const file = bytesOf(valueOf(await handOver(from, settings.team, card.text)));
  valueOf(await takeTeamFile(to, file));
  return file;
}
const managerOf = async (ports: Ports) => (await teamRoom(ports)).memberships[0]?.managerName;

test("the leaving manager's key signs the next one's: the person sees both, agrees, and the next manager reads", async () => {
  const lead = await manager();
  const anne = await member(lead.ports, "Anne");
  const [before, waiting] = [await sealed(anne.ports, "s1"), await sealed(anne.ports, "s2", "2026-W47")];
  const eve = await freshPorts();
  const file = await passOn(lead.ports, eve.ports, "Eve");
  expect((await teamRoom(lead.ports)).teams).toMatchObject([{ handedTo: { name: "Eve" } }]);
  expect((await writeTeam(lead.ports, settings)).ok).toBe(false);
  expect((await teamRoom(eve.ports)).teams).toMatchObject([
    { role: "manager", managerName: "Eve", members: [{ name: "Anne" }] },
  ]);
  expect(whyOf(await readOne(eve.ports, before.envelope))).toBe("refused-not-for-you");
  const text = await invitationOf(eve.ports);
  const shown = valueOf(await readInvitation(anne.ports, text));
  expect(shown).toMatchObject({ managerName: "Eve", before: { manager: { name: "Claude" } } });
  expect(shown.managerCode).toBe((await teamRoom(eve.ports)).teams[0]?.managerCode);
  expect(await managerOf(anne.ports)).toBe("Claude");
  valueOf(await joinTeam(anne.ports, text, "Anne"));
  expect(await managerOf(anne.ports)).toBe("Eve");
  // What waited was sealed to the one who left: it is sealed anew, to the one who leads.
  const again = await sealed(anne.ports, "s2", "2026-W47");
  expect(again.envelope).not.toBe(waiting.envelope);
  valueOf(await readOne(eve.ports, again.envelope));
  expect(whyOf(await readOne(lead.ports, again.envelope))).toBe("refused-not-for-you");
  // The one who left can't take the person back by an invitation of their own.
  expect(whyOf(await joinTeam(anne.ports, await invitationOf(lead.ports), "Anne"))).toBe("note-other-keys");
  expect(whyOf(await takeTeamFile(eve.ports, file))).toBe("team-is-yours");
});

test("someone who missed a change follows both; a stranger's invitation and a cut chain lead nowhere", async () => {
  const lead = await manager();
  const anne = await member(lead.ports, "Anne");
  const [eve, finn] = [await freshPorts(), await freshPorts()];
  await passOn(lead.ports, eve.ports, "Eve");
  await passOn(eve.ports, finn.ports, "Finn");
  valueOf(await joinTeam(anne.ports, await invitationOf(finn.ports), "Anne"));
  expect(await managerOf(anne.ports)).toBe("Finn");
  expect(whyOf(await joinTeam(anne.ports, await invitationOf(eve.ports), "Anne"))).toBe("note-other-keys");
  const impostor = await manager();
  expect(whyOf(await joinTeam(anne.ports, await invitationOf(impostor.ports), "Anne"))).toBe(
    "note-other-keys",
  );
  // It comes back to the one who had it first, who may take it again.
  await passOn(finn.ports, lead.ports, "Claude");
  expect((await teamRoom(lead.ports)).teams).toMatchObject([{ handedTo: null, role: "manager" }]);
  valueOf(await joinTeam(anne.ports, await invitationOf(lead.ports), "Anne"));
  expect(await managerOf(anne.ports)).toBe("Claude");
});

test("a second coach can become the manager, with what they read kept", async () => {
  const lead = await manager();
  const anne = await member(lead.ports, "Anne");
  const dana = await freshPorts();
  const print = valueOf(
    await addCoach(lead.ports, settings.team, (await writeCard(dana.ports, "Dana")).text),
  );
  valueOf(
    await takeTeamFile(dana.ports, bytesOf(valueOf(await saveCoachFile(lead.ports, settings.team, print)))),
  );
  valueOf(await joinTeam(anne.ports, await invitationOf(lead.ports), "Anne"));
  valueOf(await readOne(dana.ports, (await sealed(anne.ports, "s1")).envelope));
  await passOn(lead.ports, dana.ports, "Dana");
  expect((await teamRoom(dana.ports)).teams).toMatchObject([{ role: "manager", coaches: [] }]);
  expect(await dana.ports.database.received.count()).toBe(1);
});

test("a change is of one team and for one person", async () => {
  const lead = await manager();
  const [eve, other] = [await freshPorts(), await freshPorts()];
  const card = await writeCard(eve.ports, "Eve");
  const file = bytesOf(valueOf(await handOver(lead.ports, settings.team, card.text)));
  expect(valueOf(await readTeamFile(eve.ports, file))).toMatchObject({
    role: "successor",
    managerName: "Claude",
  });
  expect(whyOf(await readTeamFile(other.ports, file))).toBe("refused-not-for-you");
  const otherCard = await writeCard(other.ports, "Otto");
  expect(whyOf(await handOver(lead.ports, settings.team, otherCard.text))).toBe("handed-over");
  valueOf(await handOver(lead.ports, settings.team, card.text));
});

test("a signed change holds as it is: not with a flipped bit, not for another team, not by another key", async () => {
  const [from, to, stranger] = await Promise.all([0, 1, 2].map(() => keysOf(createKeySeed())));
  if (!from || !to || !stranger) throw new Error("keys");
  const publicOf = ({ signing, reading }: typeof from) => ({
    signingKey: signing.publicKey,
    recipient: reading.recipient,
  });
  const change = {
    team: "team-1",
    recipient: from.reading.recipient,
    to: { name: "Eve", ...publicOf(to) },
    madeAt: "2026-11-23T10:00:00Z",
  };
  const text = await writeHandover(change, from.signing);
  const follow = (texts: string[], team = "team-1", trusted = publicOf(from)) =>
    followHandovers(team, trusted, texts, publicOf(to));
  expect(await follow([text])).toBeNull();
  expect(await follow([])).toBe("note-other-keys");
  expect(await follow([text], "team-2")).toBe("handover-other-team");
  expect(await follow([text], "team-1", publicOf(stranger))).toBe("note-other-keys");
  expect(await follow([await writeHandover(change, stranger.signing)])).toBe("note-other-keys");
  const bytes = new TextEncoder().encode(text);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: bytes.length * 8 - 1 }), async (bit) => {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const why = await follow([new TextDecoder().decode(flipped)]);
      expect(["not-a-note", "newer-note", "altered-note"]).toContain(why);
    }),
    { numRuns: 300 },
  );
});

test("someone who lost their keys joins anew: same name, other words; what they shared and their folder pass to the new keys", async () => {
  const lead = await manager();
  const anne = await member(lead.ports, "Anne");
  valueOf(await readOne(lead.ports, (await sealed(anne.ports, "s1")).envelope, "anne", "2026-W46"));
  const again = await freshPorts();
  valueOf(await joinTeam(again.ports, await invitationOf(lead.ports), "anne "));
  const later = valueOf(await addMember(lead.ports, settings.team, await joinTextOf(again.ports)));
  const members = async () => (await teamRoom(lead.ports)).teams[0]?.members ?? [];
  const [first, second] = await members();
  expect([first?.sameNameAs, second?.sameNameAs]).toEqual([null, anne.fingerprint]);
  expect(first?.code).not.toBe(second?.code);
  const next = await sealed(again.ports, "s1", "2026-W47");
  expect(whyOf(await readOne(lead.ports, next.envelope, "anne", "2026-W47"))).toBe("refused-other-person");
  expect((await replaceMember(lead.ports, settings.team, anne.fingerprint, later)).ok).toBe(true);
  expect(await members()).toMatchObject([{ fingerprint: later, folder: "anne", sameNameAs: null }]);
  valueOf(await readOne(lead.ports, next.envelope, "anne", "2026-W47"));
  // The same period anew, for the new keys know nothing of what the earlier ones sealed.
  valueOf(
    await readOne(
      lead.ports,
      (await sealed(again.ports, "s2", "2026-W46", "Anew")).envelope,
      "anne",
      "2026-W46",
    ),
  );
  const rows = await lead.ports.database.received.toArray();
  expect(rows.map(({ sender }) => sender)).toEqual([later, later]);
  expect((await ownKeys(again.ports.database)).fingerprint).toBe(later);
  const stale = await sealed(anne.ports, "s3", "2026-W47");
  expect(whyOf(await readOne(lead.ports, stale.envelope))).toBe("refused-unknown-sender");
});
