import { generateX25519Identity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Statement } from "@/lib/sharing/envelope-format";
import { type Opening, open } from "@/lib/sharing/open";
import { seal } from "@/lib/sharing/seal";
import { createKeySeed, keysOf } from "@/lib/sharing/key-seed";
import { fingerprint, type SigningKeys } from "@/lib/sharing/signing";

const now = Date.parse("2026-03-09T08:00:00Z");
const payload = new TextEncoder().encode('{"week":"2026-W10","words":"Deux visites obtenues"}');

let keys: SigningKeys;
let sender: string;
let identity: string;
let recipient: string;
let about: Omit<Statement, "recipients">;
let opening: Opening;

beforeAll(async () => {
  keys = (await keysOf(createKeySeed())).signing;
  sender = await fingerprint(keys.publicKey);
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  about = {
    kind: "summary",
    team: "team-1",
    sender,
    period: "2026-W10",
    revision: 1,
    sealedAt: "2026-03-08T17:00:00Z",
    expiresAt: "2026-04-07T17:00:00Z",
  };
  opening = {
    identity,
    team: "team-1",
    senders: new Map([[sender, keys.publicKey]]),
    place: { sender, period: "2026-W10" },
    lastRevision: () => 0,
    nowMs: now,
  };
});

const sealed = () => seal(payload, about, [recipient], keys);

test("what was sealed is opened byte for byte", async () => {
  const opened = await open(await sealed(), opening);
  expect(opened).toMatchObject({ ok: true, statement: { ...about, recipients: [recipient] } });
  expect(opened.ok && opened.payload).toEqual(payload);
});

test("any single flipped bit is refused", async () => {
  const envelope = await sealed();
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: envelope.length * 8 - 1 }), async (bit) => {
      const flipped = envelope.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect((await open(flipped, opening)).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test("cut short anywhere, it is refused", async () => {
  const envelope = await sealed();
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: envelope.length - 1 }), async (length) => {
      expect((await open(envelope.subarray(0, length), opening)).ok).toBe(false);
    }),
    { numRuns: 100 },
  );
});

test("each way of being wrong has its own reason", async () => {
  const envelope = await sealed();
  const refusal = async (bytes: Uint8Array, change: Partial<Opening> = {}) => {
    const opened = await open(bytes, { ...opening, ...change });
    return opened.ok ? "opened" : opened.refusal;
  };
  const encode = (text: string) => new TextEncoder().encode(text);
  expect(await refusal(encode("hello"))).toBe("not-an-envelope");
  expect(await refusal(encode("cairn-envelope/2\nage"))).toBe("newer-version");
  expect(await refusal(encode("cairn-envelope/1\nage"))).toBe("damaged");
  expect(await refusal(new Uint8Array(3_000_000))).toBe("too-large");
  expect(await refusal(envelope, { identity: await generateX25519Identity() })).toBe("not-for-you");
  expect(await refusal(envelope, { senders: new Map() })).toBe("unknown-sender");
  expect(await refusal(envelope, { team: "team-2" })).toBe("other-team");
  expect(await refusal(envelope, { place: { sender: "someone", period: "2026-W10" } })).toBe("other-person");
  expect(await refusal(envelope, { place: { sender, period: "2026-W11" } })).toBe("other-period");
  expect(await refusal(envelope, { lastRevision: () => 1 })).toBe("replayed");
  expect(await refusal(envelope, { nowMs: Date.parse("2026-05-01") })).toBe("expired");
});

test("a colleague can't speak in another's name", async () => {
  const colleague = (await keysOf(createKeySeed())).signing;
  const forged = await seal(payload, about, [recipient], colleague);
  expect(await open(forged, opening)).toEqual({ ok: false, refusal: "forged" });
});

test("a key that never leaves the browser opens as well", async () => {
  const pair = await crypto.subtle.generateKey("X25519", false, ["deriveBits"]);
  const own = await identityToRecipient(pair.privateKey);
  const opened = await open(await seal(payload, about, [recipient, own], keys), {
    ...opening,
    identity: pair.privateKey,
  });
  expect(opened.ok).toBe(true);
});
