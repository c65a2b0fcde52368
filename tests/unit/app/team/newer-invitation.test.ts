import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Ports } from "@/lib/app/ports";
import { addCoach, writeCard } from "@/lib/app/team/coaches";
import { joinTeam } from "@/lib/app/team/join-team";
import { addMember, writeTeam } from "@/lib/app/team/lead-team";
import { withdrawShare } from "@/lib/app/team/share-summary";
import { readPractices, sealPractices } from "@/lib/app/team/team-practices";
import { teamRoom } from "@/lib/app/team/team-room";
import { fromBase64Url } from "@/lib/sharing/envelope-format";
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
} from "./two-browsers";

beforeEach(() => fakeBrowser.reset());

const asks = (words: string) => ({ ...settings, asks: { ...settings.asks, words } });
const behind = async (lead: Ports) =>
  (await teamRoom(lead)).teams[0]?.members.flatMap((one) => (one.followsEarlier ? one.name : []));
const offered = async (ports: Ports) => (await teamRoom(ports)).memberships[0]?.offered ?? null;

async function carry(lead: Ports, to: Ports): Promise<number> {
  const { envelope, period, revision } = valueOf(await sealPractices(lead, { id: "p", team: settings.team }));
  const bytes = fromBase64Url(envelope) ?? new Uint8Array();
  return valueOf(
    await readPractices(to, { team: settings.team, envelope: bytes, place: { period, revision } }),
  );
}

test("the manager sees who has not agreed to the newest invitation, by what comes from each", async () => {
  const lead = await manager();
  const [anne, bea] = [await member(lead.ports, "Anne"), await member(lead.ports, "Bea")];
  expect(await behind(lead.ports)).toEqual([]);
  await writeTeam(lead.ports, settings);
  // Saved without a change it is the same invitation.
  expect(await behind(lead.ports)).toEqual([]);
  lead.clock.set("2026-11-24T10:00:00Z");
  await writeTeam(lead.ports, asks("Something else"));
  expect(await behind(lead.ports)).toEqual(["Anne", "Bea"]);

  const before = await sealed(anne.ports, "s1", "2026-W45");
  for (const { ports } of [anne, bea]) valueOf(await joinTeam(ports, await invitationOf(lead.ports), "-"));
  const after = await sealed(anne.ports, "s2", "2026-W46");
  valueOf(await readOne(lead.ports, after.envelope));
  expect(await behind(lead.ports)).toEqual(["Bea"]);
  // A week that was sealed earlier takes nothing back.
  valueOf(await readOne(lead.ports, before.envelope));
  expect(await behind(lead.ports)).toEqual(["Bea"]);
  valueOf(await addMember(lead.ports, settings.team, await joinTextOf(bea.ports)));
  expect(await behind(lead.ports)).toEqual([]);
});

test("a withdrawal, too, says by which invitation it was sealed", async () => {
  const lead = await manager();
  const anne = await member(lead.ports, "Anne");
  valueOf(await readOne(lead.ports, (await sealed(anne.ports, "s1")).envelope));
  lead.clock.set("2026-11-24T10:00:00Z");
  await writeTeam(lead.ports, asks("Something else"));
  valueOf(await joinTeam(anne.ports, await invitationOf(lead.ports), "Anne"));
  const gone = valueOf(await withdrawShare(anne.ports, { id: "w1", share: "s1" }));
  valueOf(await readOne(lead.ports, gone.envelope));
  expect(await behind(lead.ports)).toEqual([]);
});

test("a newer invitation comes with what the manager lays down, once; nothing changes before it is agreed to", async () => {
  const lead = await manager();
  const anne = await member(lead.ports, "Anne");
  expect(await carry(lead.ports, anne.ports)).toBe(0);
  expect(await offered(anne.ports)).toBeNull();

  const dana = await writeCard((await freshPorts()).ports, "Dana");
  lead.clock.set("2026-11-24T10:00:00Z");
  valueOf(await addCoach(lead.ports, settings.team, dana.text));
  expect(await carry(lead.ports, anne.ports)).toBe(1);
  lead.clock.set("2026-11-24T10:00:01Z");
  expect(await carry(lead.ports, anne.ports)).toBe(0);
  const offer = await offered(anne.ports);
  expect(offer?.invitation.coaches.map(({ name }) => name)).toEqual(["Dana"]);
  expect(offer?.invitation.before).toMatchObject({ ownName: "Anne", manager: null, coaches: [] });
  expect((await teamRoom(anne.ports)).memberships[0]?.coaches).toEqual([]);

  valueOf(await joinTeam(anne.ports, offer?.text ?? "", "Anne"));
  expect(await offered(anne.ports)).toBeNull();
  expect((await teamRoom(anne.ports)).memberships[0]?.coaches.map(({ name }) => name)).toEqual(["Dana"]);
  lead.clock.set("2026-11-24T10:00:02Z");
  expect(await carry(lead.ports, anne.ports)).toBe(0);
});

test("an offer of another team, or one older than what was agreed to, is not kept", async () => {
  const lead = await manager();
  const anne = await member(lead.ports, "Anne");
  const older = await invitationOf(lead.ports);
  lead.clock.set("2026-11-24T10:00:00Z");
  await writeTeam(lead.ports, asks("Something else"));
  valueOf(await joinTeam(anne.ports, await invitationOf(lead.ports), "Anne"));
  const team = await lead.ports.database.teams.get(settings.team);
  const other = await manager();
  await writeTeam(other.ports, { ...settings, team: "team-2" });
  for (const text of [
    older,
    await invitationOf(other.ports, "team-2"),
    "{}",
    older.replace("note", "nope"),
  ]) {
    if (team) await lead.ports.database.teams.put({ ...team, invitationText: text });
    lead.clock.set(lead.ports.clock.now().add({ seconds: 1 }).toString());
    expect(await carry(lead.ports, anne.ports)).toBe(0);
    expect(await offered(anne.ports)).toBeNull();
  }
});
