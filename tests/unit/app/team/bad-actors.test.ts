import { gzipSync } from "node:zlib";
import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Ports } from "@/lib/app/ports";
import { ownKeys } from "@/lib/app/team/own-keys";
import { receivedIn } from "@/lib/app/team/received";
import { toBase64Url } from "@/lib/sharing/envelope-format";
import { seal } from "@/lib/sharing/seal";
import { manager, member, payloadOf, readOne, settings, whyOf } from "./two-browsers";

beforeEach(() => fakeBrowser.reset());

/** An envelope of whatever bytes a member likes, sealed and signed as it should be. */
async function sealedBytes(lead: Ports, person: Ports, payload: Uint8Array<ArrayBuffer>): Promise<string> {
  const [own, theirs] = [await ownKeys(person.database), await ownKeys(lead.database)];
  const about = {
    kind: "summary" as const,
    team: settings.team,
    sender: own.fingerprint,
    period: "2026-W46",
    revision: 1,
    sealedAt: "2026-11-20T08:00:00Z",
    expiresAt: "2026-12-20T08:00:00Z",
  };
  return toBase64Url(await seal(payload, about, [theirs.reading.recipient], own.signing));
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

test("a zip bomb is no envelope, and inside one no summary: nothing is ever unpacked", async () => {
  const lead = await manager();
  const person = await member(lead.ports, "Anne");
  const bomb = new Uint8Array(gzipSync(new Uint8Array(50_000_000)));
  expect(whyOf(await readOne(lead.ports, toBase64Url(bomb)))).toBe("refused-not-an-envelope");
  expect(whyOf(await readOne(lead.ports, await sealedBytes(lead.ports, person.ports, bomb)))).toBe(
    "refused-no-summary",
  );
});

test("a summary with a field, a number or a depth that the schema has no place for is refused", async () => {
  const lead = await manager();
  const person = await member(lead.ports, "Anne");
  const good = payloadOf("2026-W46");
  for (const bad of [
    good.replace('"counts":[', '"customer":"Verdier","counts":['),
    good.replace('"scheduled":5', '"scheduled":1e9'),
    `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
    good.slice(0, -1),
    "",
  ]) {
    const envelope = await sealedBytes(lead.ports, person.ports, bytesOf(bad));
    expect(whyOf(await readOne(lead.ports, envelope))).toBe("refused-no-summary");
  }
  expect(whyOf(await readOne(lead.ports, await sealedBytes(lead.ports, person.ports, bytesOf(good))))).toBe(
    "accepted",
  );
});

test("a summary whose figures contradict each other is refused, and nothing of it is kept", async () => {
  const lead = await manager();
  const person = await member(lead.ports, "Anne");
  const forged = payloadOf("2026-W46").replace('"eligible":5', '"eligible":500');
  expect(forged).toContain('"eligible":500');
  const envelope = await sealedBytes(lead.ports, person.ports, bytesOf(forged));
  expect(whyOf(await readOne(lead.ports, envelope))).toBe("refused-contradictory");
  expect(await receivedIn(lead.ports, settings.team)).toEqual({ ok: true, value: [] });
});

test("markup in a name or in words stays the text that it is", async () => {
  const markup = `<img src=x onerror="alert(1)">`;
  const lead = await manager();
  const person = await member(lead.ports, markup);
  const payload = payloadOf("2026-W46", markup);
  await readOne(lead.ports, await sealedBytes(lead.ports, person.ports, bytesOf(payload)));
  const received = await receivedIn(lead.ports, settings.team);
  expect(received.ok && received.value).toMatchObject([{ name: markup, payload }]);
});

test("a name with marks of direction in it steers no sentence that it stands in", async () => {
  const lead = await manager();
  await member(lead.ports, "Anne\u202e 99 %\u2066\u0000\nMartin");
  const [row] = await lead.ports.database.teams.toArray();
  expect(row?.members.map(({ name }) => name)).toEqual(["Anne  99 % Martin"]);
});

test("whoever has the folder's rights but no key finds neither names nor words nor numbers in an envelope", async () => {
  const lead = await manager();
  const person = await member(lead.ports, "Anne");
  const envelope = await sealedBytes(
    lead.ports,
    person.ports,
    bytesOf(payloadOf("2026-W46", "A very secret word")),
  );
  const text = Buffer.from(envelope, "base64url").toString("latin1");
  for (const told of [
    "Anne",
    "secret",
    "counts",
    "cairn-summary",
    settings.team,
    person.fingerprint,
    "2026-W46",
  ])
    expect(text).not.toContain(told);
  const stranger = await manager();
  expect(whyOf(await readOne(stranger.ports, envelope))).toBe("refused-not-for-you");
});

test("sealed for another clock: what expired by this one is refused, and says so", async () => {
  const lead = await manager();
  const person = await member(lead.ports, "Anne");
  const envelope = await sealedBytes(lead.ports, person.ports, bytesOf(payloadOf("2026-W46")));
  lead.clock.set("2027-06-01T08:00:00Z");
  expect(whyOf(await readOne(lead.ports, envelope))).toBe("refused-expired");
});
