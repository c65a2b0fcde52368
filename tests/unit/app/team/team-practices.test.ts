import { expect, test } from "vitest";
import type { Ports } from "@/lib/app/ports";
import { practices, publishPractice, removePractice, takePractice } from "@/lib/app/team/practices";
import { draftSummary } from "@/lib/app/team/share-summary";
import { readPractices, sealPractices } from "@/lib/app/team/team-practices";
import { actionRow } from "@/lib/store/record-rows";
import { putRecord } from "@/lib/store/records";
import { fromBase64Url } from "@/lib/sharing/envelope-format";
import { noWords } from "@/lib/team/build-summary";
import { decodeSummary } from "@/lib/team/summary";
import type { PracticeRecipe } from "@/lib/views/practice";
import type { SealedView } from "@/lib/views/team";
import { actionOn } from "../../coach/routines/routine-life";
import { manager, member, settings, valueOf, whyOf } from "./two-browsers";

const recipe = (letter: string, over: Partial<PracticeRecipe> = {}): PracticeRecipe => ({
  id: `practice-${letter.repeat(12)}`,
  title: `Practice ${letter}`,
  why: "The day begins with what I chose",
  cue: "I sit down",
  steps: ["Call one"],
  situation: "Days that begin in the inbox",
  match: { kinds: ["call"], initiative: null, minMinutes: null, followsUp: null },
  times: 1,
  per: "day",
  days: null,
  tried: { people: 0, effects: [] },
  author: "Claude",
  role: "manager",
  madeAt: "2026-11-20T09:00:00Z",
  ...over,
});

const seal = async (ports: Ports): Promise<SealedView> =>
  valueOf(await sealPractices(ports, { id: "p", team: settings.team }));

function read(ports: Ports, { envelope, period, revision }: SealedView) {
  const bytes = fromBase64Url(envelope) ?? new Uint8Array();
  return readPractices(ports, { team: settings.team, envelope: bytes, place: { period, revision } });
}

const titles = async (ports: Ports) => (await practices(ports)).map(({ title }) => title).sort();

test("what a manager publishes reaches everyone in one envelope, signed by the manager; a newer one brings what is new", async () => {
  const lead = await manager();
  const [anne, bea] = [await member(lead.ports, "Anne"), await member(lead.ports, "Bea")];
  await publishPractice(lead.ports, recipe("a"));
  // One's own, not published as the manager, stays out.
  await publishPractice(lead.ports, recipe("b", { role: "colleague" }));
  const first = await seal(lead.ports);
  for (const { ports } of [anne, bea]) {
    expect(valueOf(await read(ports, first))).toBe(1);
    expect(await practices(ports)).toMatchObject([{ title: "Practice a", signedBy: "manager" }]);
  }
  expect(whyOf(await read(anne.ports, first))).toBe("refused-replayed");

  lead.clock.set("2026-11-24T10:00:00Z");
  await publishPractice(lead.ports, recipe("c", { madeAt: "2026-11-24T09:00:00Z" }));
  const second = await seal(lead.ports);
  expect(valueOf(await read(anne.ports, second))).toBe(1);
  expect(await titles(anne.ports)).toEqual(["Practice a", "Practice c"]);
  // An older library laid there again is refused, by whatever name.
  expect(whyOf(await read(anne.ports, first))).toBe("refused-replayed");
  expect(whyOf(await read(anne.ports, { ...first, period: "2026-11-25" }))).toBe("refused-other-period");
});

test("what a person took out of the library stays out until it is published anew", async () => {
  const lead = await manager();
  const { ports } = await member(lead.ports, "Anne");
  await publishPractice(lead.ports, recipe("a"));
  await read(ports, await seal(lead.ports));
  await removePractice(ports, recipe("a").id);
  lead.clock.set("2026-11-24T10:00:00Z");
  expect(valueOf(await read(ports, await seal(lead.ports)))).toBe(0);
  expect(await titles(ports)).toEqual([]);
  lead.clock.set("2026-11-25T10:00:00Z");
  await publishPractice(lead.ports, recipe("a", { title: "Anew", madeAt: "2026-11-25T09:00:00Z" }));
  expect(valueOf(await read(ports, await seal(lead.ports)))).toBe(1);
  expect(await titles(ports)).toEqual(["Anew"]);
});

test("someone else's envelope, one of another kind, one not sealed to oneself: refused with its reason", async () => {
  const lead = await manager();
  const anne = await member(lead.ports, "Anne");
  await publishPractice(lead.ports, recipe("a"));
  const sealed = await seal(lead.ports);
  const late = await member(lead.ports, "Late");
  expect(whyOf(await read(late.ports, sealed))).toBe("refused-not-for-you");
  const other = await manager();
  await member(other.ports, "Nobody");
  await publishPractice(other.ports, recipe("a"));
  expect(whyOf(await read(anne.ports, await seal(other.ports)))).not.toBe("accepted");
  const bytes = fromBase64Url(sealed.envelope) ?? new Uint8Array();
  bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
  const place = { period: sealed.period, revision: sealed.revision };
  expect(whyOf(await readPractices(anne.ports, { team: settings.team, envelope: bytes, place }))).toBe(
    "refused-damaged",
  );
  expect(await titles(anne.ports)).toEqual([]);
});

test("a routine adopted from the reader's practice is named in the summary; from another's it is not, nor when struck out", async () => {
  const lead = await manager();
  const { ports } = await member(lead.ports, "Anne");
  await publishPractice(lead.ports, recipe("a"));
  await read(ports, await seal(lead.ports));
  const routine = { match: { kinds: ["call" as const] }, times: 1, per: "day" as const, from: "2026-11-02" };
  for (const letter of ["a", "z"])
    await putRecord(ports.database, {
      record: "routine",
      id: `r-${letter}`,
      name: "My own name for it",
      catalogue: recipe(letter).id,
      ...routine,
    });
  await ports.database.actions.put(actionRow(actionOn("2026-11-10", { kind: "call" })));
  const draft = async (withheld: string[]) => {
    const choices = { withheld, comments: [], words: noWords };
    const parts = { patterns: false, deals: false, trials: false };
    const made = await draftSummary(ports, { team: settings.team, period: "2026-W46", parts, ...choices });
    return made.ok ? made.value.payload : "";
  };
  const whole = await draft([]);
  const shared = decodeSummary(new TextEncoder().encode(whole))?.routines.map((one) => one.routine);
  expect(shared).toContainEqual({ catalogue: recipe("a").id });
  expect(whole).not.toContain(recipe("z").id);
  expect(whole).not.toContain("My own name");
  const struck = await draft([`routines.${recipe("a").id}`]);
  expect(JSON.stringify(decodeSummary(new TextEncoder().encode(struck))?.routines)).not.toContain(
    "practice-a",
  );
});

test("a colleague's practice that the manager signs anew goes to everyone under its author's name, and takes the colleague's own place", async () => {
  const lead = await manager();
  const [anne, bea] = [await member(lead.ports, "Anne"), await member(lead.ports, "Bea")];
  await publishPractice(anne.ports, recipe("a", { role: "colleague", author: "Anne" }));
  const [byAnne] = await practices(anne.ports);
  for (const { ports } of [lead, bea]) valueOf(await takePractice(ports, byAnne?.text ?? ""));
  expect(await practices(lead.ports)).toMatchObject([{ signedBy: "member", signerName: "Anne" }]);
  await publishPractice(lead.ports, recipe("a", { author: "Anne", madeAt: "2026-11-21T09:00:00Z" }));
  expect(valueOf(await read(bea.ports, await seal(lead.ports)))).toBe(1);
  expect(await practices(bea.ports)).toMatchObject([
    { author: "Anne", signedBy: "manager", signerName: "Claude" },
  ]);
});

test("published twice in one second, or after the clock was set back, the later one is the newer", async () => {
  const lead = await manager();
  const { ports } = await member(lead.ports, "Anne");
  await publishPractice(lead.ports, recipe("a"));
  const first = await seal(lead.ports);
  await publishPractice(lead.ports, recipe("b"));
  const second = await seal(lead.ports);
  expect({ ...second, envelope: "" }).not.toEqual({ ...first, envelope: "" });
  lead.clock.set("2026-01-05T10:00:00Z");
  await publishPractice(lead.ports, recipe("c"));
  const third = await seal(lead.ports);
  for (const one of [first, second, third]) expect(valueOf(await read(ports, one))).toBe(1);
});
