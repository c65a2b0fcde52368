import { beforeEach, expect, test } from "vitest";
import { joinTeam, readInvitation } from "@/lib/app/team/join-team";
import { addMember, revokeMember } from "@/lib/app/team/lead-team";
import { receivedIn } from "@/lib/app/team/received";
import {
  agreements,
  answerAgreement,
  readAgreement,
  sealAgreement,
  lastAgreed,
  writeReview,
} from "@/lib/app/team/review";
import { draftSummary, sealSummary, sharesOf, withdrawShare } from "@/lib/app/team/share-summary";
import { markDelivered } from "@/lib/app/team/waiting-shares";
import { teamRoom } from "@/lib/app/team/team-room";
import { loadSample } from "@/lib/app/sample/load-sample";
import type { Ports } from "@/lib/app/ports";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { noWords } from "@/lib/team/build-summary";
import { freshPorts } from "../fresh-ports";
import {
  invitationOf,
  joinTextOf,
  manager,
  member,
  readOne,
  payloadOf,
  sealed,
  settings,
  valueOf,
  whyOf,
} from "./two-browsers";

beforeEach(() => fakeBrowser.reset());

const payloads = async (ports: Ports) => {
  const received = await receivedIn(ports, settings.team);
  return received.ok ? received.value.map(({ name, period, payload }) => [name, period, payload]) : null;
};

test("both sides read the same codes, and another manager's differ", async () => {
  const lead = await manager();
  const person = await member(lead.ports, "Anne");
  const [theirs, own] = [await teamRoom(lead.ports), await teamRoom(person.ports)];
  expect(own.memberships[0]?.managerCode).toBe(theirs.teams[0]?.managerCode);
  expect(own.memberships[0]?.ownCode).toBe(theirs.teams[0]?.members[0]?.code);
  expect(own.memberships[0]?.managerCode).toMatch(/^([a-z]{5} ){5}[a-z]{5}$/);
  const other = await manager();
  expect((await teamRoom(other.ports)).teams[0]?.managerCode).not.toBe(theirs.teams[0]?.managerCode);
});

test("an invitation altered on its way is refused, and so is one with other keys for a team one is in", async () => {
  const lead = await manager();
  const text = await invitationOf(lead.ports);
  expect(whyOf(await readInvitation(lead.ports, text))).toBe("accepted");
  expect(whyOf(await readInvitation(lead.ports, text.replace("South", "North")))).toBe("altered-note");
  expect(whyOf(await readInvitation(lead.ports, text.replace('"version":1', '"version":2')))).toBe(
    "newer-note",
  );
  expect(whyOf(await readInvitation(lead.ports, "hello"))).toBe("not-a-note");
  const person = await member(lead.ports, "Anne");
  const impostor = await manager();
  expect(whyOf(await joinTeam(person.ports, await invitationOf(impostor.ports), "Anne"))).toBe(
    "note-other-keys",
  );
  expect(whyOf(await addMember(lead.ports, settings.team, text))).toBe("not-a-note");
});

test("what was sealed is read byte for byte, once; and the register says what was shared", async () => {
  const lead = await manager();
  const person = await member(lead.ports, "Anne");
  const { envelope } = await sealed(person.ports, "s1");
  expect((await sharesOf(person.ports)).map(({ state }) => state)).toEqual(["sealed"]);
  expect((await sealed(person.ports, "s1")).envelope).toBe(envelope);
  await markDelivered(person.ports, "s1");
  expect((await sharesOf(person.ports)).map(({ state }) => state)).toEqual(["sent"]);
  expect(
    whyOf(await sealSummary(person.ports, { id: "s1", team: "team-1", payload: payloadOf("2026-W46") })),
  ).toBe("already-sent");
  expect(valueOf(await readOne(lead.ports, envelope))).toMatchObject({ name: "Anne", period: "2026-W46" });
  expect(await payloads(lead.ports)).toEqual([["Anne", "2026-W46", payloadOf("2026-W46")]]);
  expect(whyOf(await readOne(lead.ports, envelope))).toBe("refused-replayed");
  const next = await sealed(person.ports, "s2", "2026-W46", "Three visits");
  expect(next.revision).toBe(2);
  valueOf(await readOne(lead.ports, next.envelope));
  expect(await payloads(lead.ports)).toEqual([["Anne", "2026-W46", payloadOf("2026-W46", "Three visits")]]);
});

test("a colleague's envelope in one's own folder is refused, and a folder stays its person's", async () => {
  const lead = await manager();
  const anne = await member(lead.ports, "Anne");
  const bea = await member(lead.ports, "Bea");
  const one = await sealed(anne.ports, "s1");
  valueOf(await readOne(lead.ports, one.envelope, "rep1", "2026-W46"));
  const two = await sealed(bea.ports, "s1");
  expect(whyOf(await readOne(lead.ports, two.envelope, "rep1", "2026-W46"))).toBe("refused-other-person");
  valueOf(await readOne(lead.ports, two.envelope, "rep2", "2026-W46"));
  const later = await sealed(bea.ports, "s2", "2026-W47");
  expect(whyOf(await readOne(lead.ports, later.envelope, "rep3", "2026-W47"))).toBe("refused-other-person");
  expect(whyOf(await readOne(lead.ports, later.envelope, "rep2", "2026-W48"))).toBe("refused-other-period");
});

test("someone else's, an unknown person's and a revoked person's envelopes are not read", async () => {
  const lead = await manager();
  const person = await member(lead.ports, "Anne");
  const { envelope } = await sealed(person.ports, "s1");
  const other = await manager();
  expect(whyOf(await readOne(other.ports, envelope))).toBe("refused-not-for-you");
  valueOf(await readOne(lead.ports, envelope));
  await revokeMember(lead.ports, settings.team, person.fingerprint);
  expect(await payloads(lead.ports)).toEqual([]);
  const next = await sealed(person.ports, "s2");
  expect(whyOf(await readOne(lead.ports, next.envelope))).toBe("refused-unknown-sender");
});

test("a withdrawal erases its period, and nothing older comes back", async () => {
  const lead = await manager();
  const person = await member(lead.ports, "Anne");
  const first = await sealed(person.ports, "s1");
  valueOf(await readOne(lead.ports, first.envelope));
  const withdrawal = valueOf(await withdrawShare(person.ports, { id: "w1", share: "s1" }));
  await markDelivered(person.ports, "w1");
  expect((await sharesOf(person.ports)).map(({ state }) => state)).toEqual(["withdrawn"]);
  expect(valueOf(await readOne(lead.ports, withdrawal.envelope)).withdrawn).toBe(true);
  expect(await payloads(lead.ports)).toEqual([]);
  expect(whyOf(await readOne(lead.ports, first.envelope))).toBe("refused-replayed");
});

test("what expired is no longer shown, and its bytes are gone", async () => {
  const lead = await manager();
  const person = await member(lead.ports, "Anne");
  const first = await sealed(person.ports, "s1");
  valueOf(await readOne(lead.ports, first.envelope));
  lead.clock.set("2026-12-24T10:00:00Z");
  expect(await payloads(lead.ports)).toEqual([]);
  expect((await lead.ports.database.received.toArray()).map(({ payload }) => payload)).toEqual([null]);
  const late = await sealed(person.ports, "s2");
  expect(whyOf(await readOne(lead.ports, late.envelope))).toBe("refused-expired");
});

test("a review knows what was agreed with the same person last, before its own period", async () => {
  const lead = await manager();
  const about = { team: settings.team, sender: "f1", notes: "", cue: "I sit down", followUp: null };
  await writeReview(lead.ports, { ...about, period: "2026-W44", act: "long ago" });
  await writeReview(lead.ports, { ...about, period: "2026-10", act: "last month" });
  await writeReview(lead.ports, { ...about, period: "2026-W45", act: "" });
  await writeReview(lead.ports, { ...about, period: "2026-W47", act: "later" });
  await writeReview(lead.ports, { ...about, sender: "f10", period: "2026-W45", act: "somebody else" });
  const asked = { team: settings.team, sender: "f1" };
  expect(await lastAgreed(lead.ports, { ...asked, period: "2026-W46" })).toMatchObject({
    period: "2026-W44",
    act: "long ago",
  });
  expect(await lastAgreed(lead.ports, { ...asked, period: "2026-W44" })).toMatchObject({ act: "last month" });
  expect(await lastAgreed(lead.ports, { ...asked, period: "2026-10" })).toBeNull();
});

test("what was agreed arrives as a proposal and becomes a plan only when taken up", async () => {
  const lead = await manager();
  const person = await member(lead.ports, "Anne");
  const about = { team: settings.team, sender: person.fingerprint, period: "2026-W46" };
  const words = {
    notes: "private",
    cue: "I open the mail",
    act: "I call one account",
    followUp: "2026-12-01",
  };
  await writeReview(lead.ports, { ...about, ...words });
  const plan = valueOf(await sealAgreement(lead.ports, { id: "a1", ...about, pattern: "reactive-email" }));
  expect(whyOf(await readOne(lead.ports, plan.envelope))).toBe("refused-unknown-sender");
  valueOf(await readAgreement(person.ports, plan.envelope));
  valueOf(await readAgreement(person.ports, plan.envelope));
  const [proposal, ...more] = await agreements(person.ports);
  expect(more).toEqual([]);
  expect(proposal).toMatchObject({ state: "proposed", act: "I call one account", managerName: "Claude" });
  expect(JSON.stringify(proposal)).not.toContain("private");
  expect(await person.ports.database.plans.count()).toBe(0);
  await answerAgreement(person.ports, proposal?.id ?? "", true);
  expect((await person.ports.database.plans.toArray()).map(({ record }) => record.act)).toEqual([
    "I call one account",
  ]);
  const stranger = await manager();
  const stray = await freshPorts();
  expect(whyOf(await readAgreement(stray.ports, plan.envelope))).toBe("refused-unknown-sender");
  expect(whyOf(await readAgreement(stranger.ports, "%%%"))).toBe("refused-unknown-sender");
});

test("a draft is of real days: the sample month is never shared", async () => {
  const { ports } = await freshPorts();
  await loadSample(ports);
  const choices = {
    withheld: ["counts.email"],
    comments: [],
    words: noWords,
    parts: { patterns: false, deals: false, trials: false },
  };
  const draft = await draftSummary(ports, { team: settings.team, period: "2026-W46", ...choices });
  expect(draft.ok && JSON.parse(draft.value.payload)).toMatchObject({
    counts: [],
    patterns: [],
    withheld: ["counts.email"],
  });
  expect(draft.ok && draft.value.payload).not.toContain("sample");
  expect(draft.ok && draft.value.hasSample).toBe(true);
  expect((await draftSummary(ports, { team: settings.team, period: "2026-W77", ...choices })).ok).toBe(false);
});

test("the answer of one team is not taken in another", async () => {
  const lead = await manager();
  const person = await member(lead.ports, "Anne");
  const { writeTeam } = await import("@/lib/app/team/lead-team");
  await writeTeam(lead.ports, { ...settings, team: "team-2" });
  expect(whyOf(await addMember(lead.ports, "team-2", await joinTextOf(person.ports)))).toBe(
    "refused-other-team",
  );
});
