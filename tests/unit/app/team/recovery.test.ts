import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Ports } from "@/lib/app/ports";
import { joinTeam, readInvitation } from "@/lib/app/team/join-team";
import { addMember } from "@/lib/app/team/lead-team";
import { ownKeys } from "@/lib/app/team/own-keys";
import { checkPhrase, confirmPhrase, declinePhrase, showPhrase } from "@/lib/app/team/recovery-phrase";
import { restoreKeys } from "@/lib/app/team/restore-keys";
import { saveTeamFile } from "@/lib/app/team/team-file";
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
  whyOf,
} from "./two-browsers";

beforeEach(() => fakeBrowser.reset());

const phraseOfTeam = async (ports: Ports) => valueOf(await showPhrase(ports, "en"));
const fileOf = async (ports: Ports) =>
  fromBase64Url(valueOf(await saveTeamFile(ports, settings.team))) ?? new Uint8Array();
const bytesOf = (text: string) => new TextEncoder().encode(text);
const phraseState = async (ports: Ports) => (await teamRoom(ports)).phrase;

test("the phrase is shown until three of its words came back from paper, and then kept nowhere", async () => {
  const { ports } = await manager();
  const words = await phraseOfTeam(ports);
  expect(await phraseOfTeam(ports)).toEqual(words);
  const typed = [3, 7, 12].map((at) => ({ at, word: (words[at - 1] ?? "").toUpperCase() }));
  const wrong = [...typed.slice(0, 2), { at: 12, word: words[0] ?? "" }];
  expect(whyOf(await confirmPhrase(ports, "en", wrong))).toBe("phrase-words-differ");
  expect(await phraseState(ports)).toBe("waiting");
  valueOf(await confirmPhrase(ports, "en", typed));
  expect(await phraseState(ports)).toBe("written");
  expect(whyOf(await showPhrase(ports, "en"))).toBe("phrase-not-kept");
  expect((await ownKeys(ports.database)).phrase).toEqual({ state: "written" });
  valueOf(await checkPhrase(ports, words.join(" ")));
  const other = await phraseOfTeam((await manager()).ports);
  expect(whyOf(await checkPhrase(ports, other.join(" ")))).toBe("phrase-other-keys");
});

test("done without, it is erased; keys that never had one say so", async () => {
  const { ports } = await manager();
  await declinePhrase(ports);
  expect(await phraseState(ports)).toBe("declined");
  expect(whyOf(await showPhrase(ports, "en"))).toBe("phrase-not-kept");
  const { phrase: _phrase, ...older } = await ownKeys(ports.database);
  await ports.database.ownKeys.put(older);
  await declinePhrase(ports);
  expect(await phraseState(ports)).toBe("none");
});

test("by the words and the team's file, another browser has the same keys, reads what was sealed, and its invitation holds", async () => {
  const lead = await manager();
  const anne = await member(lead.ports, "Anne");
  const { envelope } = await sealed(anne.ports, "s1");
  const words = valueOf(await showPhrase(lead.ports, "fr"));
  const [file, before] = [await fileOf(lead.ports), await teamRoom(lead.ports)];
  const { ports } = await freshPorts();
  expect(valueOf(await restoreKeys(ports, words.join(" "), file))).toBe(settings.team);
  const after = await teamRoom(ports);
  expect(after.teams).toEqual(before.teams);
  expect(after.phrase).toBe("written");
  expect(valueOf(await readOne(ports, envelope)).name).toBe("Anne");
  const bea = await freshPorts();
  const invited = valueOf(await readInvitation(bea.ports, await invitationOf(lead.ports)));
  expect(invited.managerCode).toBe(after.teams[0]?.managerCode);
  valueOf(await joinTeam(bea.ports, await invitationOf(ports), "Bea"));
  valueOf(await addMember(ports, settings.team, await joinTextOf(bea.ports)));
  valueOf(await readOne(ports, (await sealed(bea.ports, "s1")).envelope));
});

test("by the words and the invitation alone, people are read again once their answers are added", async () => {
  const lead = await manager();
  const anne = await member(lead.ports, "Anne");
  const { envelope } = await sealed(anne.ports, "s1");
  const words = await phraseOfTeam(lead.ports);
  const { ports } = await freshPorts();
  valueOf(await restoreKeys(ports, words.join(" "), bytesOf(await invitationOf(lead.ports))));
  expect(whyOf(await readOne(ports, envelope))).toBe("refused-unknown-sender");
  valueOf(await addMember(ports, settings.team, await joinTextOf(anne.ports)));
  expect(valueOf(await readOne(ports, envelope)).name).toBe("Anne");
  // The file of that time takes nobody away.
  valueOf(await restoreKeys(ports, words.join(" "), bytesOf(await invitationOf(lead.ports))));
  expect((await teamRoom(ports)).teams[0]?.members).toHaveLength(1);
});

test("a phrase with one word changed brings no keys and no team", async () => {
  const lead = await manager();
  const [words, other] = [await phraseOfTeam(lead.ports), await phraseOfTeam((await manager()).ports)];
  const files = [await fileOf(lead.ports), bytesOf(await invitationOf(lead.ports))];
  const { ports } = await freshPorts();
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 11 }),
      fc.constantFrom(...other),
      fc.constantFrom(...files),
      async (at, word, file) => {
        fc.pre(words[at] !== word);
        const came = whyOf(await restoreKeys(ports, words.with(at, word).join(" "), file));
        expect(["phrase-checksum", "phrase-other-keys"]).toContain(came);
        expect([await ports.database.ownKeys.count(), await ports.database.teams.count()]).toEqual([0, 0]);
      },
    ),
    { numRuns: 60 },
  );
});

test("keys that a team rests on are not replaced, and another's file proves nothing", async () => {
  const [lead, other] = [await manager(), await manager()];
  const words = (await phraseOfTeam(lead.ports)).join(" ");
  const before = (await ownKeys(other.ports.database)).fingerprint;
  expect(whyOf(await restoreKeys(other.ports, words, await fileOf(lead.ports)))).toBe("keys-in-use");
  expect((await ownKeys(other.ports.database)).fingerprint).toBe(before);
  const { ports } = await freshPorts();
  for (const file of [await fileOf(other.ports), bytesOf(await invitationOf(other.ports))])
    expect(whyOf(await restoreKeys(ports, words, file))).toBe("phrase-other-keys");
  expect(whyOf(await restoreKeys(ports, words, bytesOf("hello")))).toBe("not-a-team-file");
  expect(whyOf(await restoreKeys(ports, words, bytesOf("{}")))).toBe("not-a-note");
  const joined = bytesOf(await joinTextOf((await member(lead.ports, "Anne")).ports));
  expect(whyOf(await restoreKeys(ports, words, joined))).toBe("not-a-note");
});

test("any single flipped bit of a team's file is refused, and brings nothing", async () => {
  const lead = await manager();
  await member(lead.ports, "Anne");
  const [words, file] = [(await phraseOfTeam(lead.ports)).join(" "), await fileOf(lead.ports)];
  const { ports } = await freshPorts();
  const reasons = ["not-a-team-file", "newer-note", "refused-damaged", "phrase-other-keys", "not-a-note"];
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: file.length * 8 - 1 }), async (bit) => {
      const flipped = file.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(reasons).toContain(whyOf(await restoreKeys(ports, words, flipped)));
      expect(await ports.database.teams.count()).toBe(0);
    }),
    { numRuns: 200 },
  );
});
