import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { readEnvelopes } from "@/lib/app/team/read-envelopes";
import { receivedIn, receivedIndex } from "@/lib/app/team/received";
import { fromBase64Url } from "@/lib/sharing/envelope-format";
import { manager, member, sealed, settings } from "./two-browsers";

beforeEach(() => fakeBrowser.reset());

const bytesOf = (envelope: string) => fromBase64Url(envelope) ?? new Uint8Array();

test("many are read at once, each with its own answer, and shown newest first come only as asked", async () => {
  const lead = await manager();
  const [anne, bea] = [await member(lead.ports, "Anne"), await member(lead.ports, "Bea")];
  const found = [];
  for (const period of ["2026-W44", "2026-W45", "2026-W46", "2026-10"])
    found.push({
      bytes: bytesOf((await sealed(anne.ports, `a ${period}`, period)).envelope),
      folder: "rep1",
      period,
    });
  const theirs = bytesOf((await sealed(bea.ports, "b", "2026-W46")).envelope);
  found.push({ bytes: theirs, folder: "rep1", period: "2026-W46" });
  found.push({ bytes: theirs, folder: "rep2", period: "2026-W46" });
  found.push({ bytes: theirs.subarray(0, 300), folder: "rep2", period: "2026-W46" });
  const answer = await readEnvelopes(lead.ports, settings.team, found);
  expect(answer.ok && answer.value.map((one) => (one.read ? one.name : one.why))).toEqual([
    "Anne",
    "Anne",
    "Anne",
    "Anne",
    // In the folder that a colleague was seen to write to, in the very same turn.
    "refused-other-person",
    "Bea",
    "refused-damaged",
  ]);
});

test("a page asks for the newest of each person, or for one person, and no row more is loaded", async () => {
  const lead = await manager();
  const [anne, bea] = [await member(lead.ports, "Anne"), await member(lead.ports, "Bea")];
  for (const period of ["2026-W44", "2026-W45", "2026-W46", "2026-10"]) {
    for (const { ports } of [anne, bea]) {
      const bytes = bytesOf((await sealed(ports, period, period)).envelope);
      await readEnvelopes(lead.ports, settings.team, [{ bytes, folder: null, period: null }]);
    }
  }
  const shown = async (asked: Parameters<typeof receivedIn>[2]) => {
    const answer = await receivedIn(lead.ports, settings.team, asked);
    return answer.ok ? answer.value.map(({ name, period }) => `${name} ${period}`) : [];
  };
  expect(await shown({ last: 1 })).toEqual(["Anne 2026-10", "Anne 2026-W46", "Bea 2026-10", "Bea 2026-W46"]);
  expect(await shown({ senders: [bea.fingerprint], last: 2 })).toEqual([
    "Bea 2026-10",
    "Bea 2026-W45",
    "Bea 2026-W46",
  ]);
  const index = await receivedIndex(lead.ports, settings.team);
  expect(index.ok && index.value.length).toBe(8);
});

test("files are read beside the envelopes' opening: whole, beyond any envelope's size, and gone meanwhile", async () => {
  const lead = await manager();
  const { ports } = await member(lead.ports, "Anne");
  const bytes = bytesOf((await sealed(ports, "a", "2026-W46")).envelope);
  const huge = new Blob([bytes, new Uint8Array(3_000_000)]);
  const gone = new Blob([]);
  gone.slice = () => {
    throw new DOMException("", "NotFoundError");
  };
  const found = [new Blob([bytes]), huge, gone].map((one) => ({ bytes: one, folder: null, period: null }));
  const answer = await readEnvelopes(lead.ports, settings.team, found);
  expect(answer.ok && answer.value.map((one) => (one.read ? one.name : one.why))).toEqual([
    "Anne",
    "refused-too-large",
    "refused-unreadable",
  ]);
});

test("between some and the next ones others have their turn", async () => {
  const lead = await manager();
  const { ports } = await member(lead.ports, "Anne");
  const bytes = bytesOf((await sealed(ports, "a", "2026-W46")).envelope);
  let pauses = 0;
  const found = Array.from({ length: 40 }, () => ({ bytes, folder: null, period: null }));
  const answer = await readEnvelopes(lead.ports, settings.team, found, async () => void pauses++);
  expect(answer.ok && answer.value.filter(({ read }) => read)).toHaveLength(1);
  expect(pauses).toBe(2);
});
