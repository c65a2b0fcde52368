import { expect, test } from "vitest";
import { ownKeys } from "@/lib/app/team/own-keys";
import { practices, publishPractice, removePractice, takePractice } from "@/lib/app/team/practices";
import { writeNote } from "@/lib/sharing/signed-note";
import { recipeOf, routineOfPractice } from "@/lib/team/practice-draft";
import { type PracticeEffect, type PracticeRecipe, practiceRecipe } from "@/lib/views/practice";
import { freshPorts } from "../fresh-ports";
import { manager, member, whyOf } from "./two-browsers";

const words = {
  title: "Call before mail",
  why: "The day begins with what I chose",
  cue: "I sit down",
  steps: "Open the list\n\n Call one ",
  situation: "Days that begin in the inbox",
  author: "Anne",
};
const routine = {
  match: { kinds: ["call", "x-Dupont"], initiative: "proactive" as const },
  times: 1,
  per: "day" as const,
};
const recipe = (over: Partial<PracticeRecipe> = {}): PracticeRecipe => ({
  ...recipeOf("practice-abcdefghijkl", routine, words, {
    role: "colleague",
    madeAt: "2026-11-20T09:00:00Z",
    tried: { people: 0, effects: [] },
  }),
  ...over,
});

test("a routine as a recipe: steps by line, kinds of one's own left out, and a routine again on the other side", () => {
  const made = practiceRecipe.parse(recipe());
  expect(made.steps).toEqual(["Open the list", "Call one"]);
  expect(made.match.kinds).toEqual(["call"]);
  expect(JSON.stringify(made)).not.toContain("Dupont");
  expect(routineOfPractice("r9", made)).toMatchObject({
    id: "r9",
    name: "Call before mail",
    catalogue: "practice-abcdefghijkl",
    match: { kinds: ["call"], initiative: "proactive" },
  });
});

test("published, handed on, taken: each side knows whose signature it is", async () => {
  const { ports: claude } = await manager();
  const { ports: anne } = await member(claude, "Anne");
  const { ports: basile } = await member(claude, "Basile");
  expect(whyOf(await publishPractice(anne, recipe()))).toBe("accepted");
  const [own] = await practices(anne);
  expect(own).toMatchObject({ title: "Call before mail", signedBy: "self" });
  expect(whyOf(await takePractice(claude, own?.text ?? ""))).toBe("accepted");
  expect(await practices(claude)).toMatchObject([{ signedBy: "member", signerName: "Anne" }]);
  // A colleague's key is known to the manager alone: Basile is told to ask.
  expect(whyOf(await takePractice(basile, own?.text ?? ""))).toBe("accepted");
  expect(await practices(basile)).toMatchObject([{ signedBy: "unknown", author: "Anne" }]);

  // The manager publishes it again with what the team reported; Basile's library takes it over.
  const again = recipe({ role: "manager", madeAt: "2026-11-21T09:00:00Z" });
  expect(whyOf(await publishPractice(claude, again))).toBe("accepted");
  const [byManager] = await practices(claude);
  expect(whyOf(await takePractice(basile, byManager?.text ?? ""))).toBe("accepted");
  expect(await practices(basile)).toMatchObject([{ signedBy: "manager", signerName: "Claude" }]);
  // What was before it does not come back.
  expect(whyOf(await takePractice(basile, own?.text ?? ""))).not.toBe("accepted");
  await removePractice(basile, "practice-abcdefghijkl");
  expect(await practices(basile)).toEqual([]);
});

test("altered, forged or something else: refused with its reason", async () => {
  const [{ ports: anne }, { ports: eve }] = [await freshPorts(), await freshPorts()];
  await publishPractice(anne, recipe());
  const text = (await practices(anne))[0]?.text ?? "";
  expect(whyOf(await takePractice(eve, text.replace("Call before mail", "Mail before call")))).toBe(
    "altered-note",
  );
  expect(whyOf(await takePractice(eve, "{}"))).toBe("not-a-practice");
  expect(whyOf(await takePractice(eve, text))).toBe("accepted");
  // Someone else's under the same name does not take its place.
  const { ports: mallory } = await freshPorts();
  await publishPractice(mallory, recipe({ title: "Mine now", madeAt: "2026-11-30T09:00:00Z" }));
  const forged = (await practices(mallory))[0]?.text ?? "";
  expect(whyOf(await takePractice(eve, forged))).toBe("practice-of-another");
  expect((await practices(eve))[0]?.title).toBe("Call before mail");
});

const effect = (over: Partial<PracticeEffect>): PracticeEffect => ({
  level: 3,
  outcome: "meetings",
  people: 1,
  difference: 0.8,
  low: -0.3,
  high: 1.9,
  p: 0.09,
  spread: null,
  ...over,
});

test.each<[string, PracticeRecipe["tried"]]>([
  ["an estimate outside its interval", { people: 1, effects: [effect({ difference: 9 })] }],
  ["a loss that probably helps", { people: 1, effects: [effect({ difference: -0.2, p: 0.01 })] }],
  ["one person as several", { people: 9, effects: [effect({ people: 9 })] }],
  ["three people together", { people: 3, effects: [effect({ level: 4, people: 3, p: null, spread: 0 })] }],
  ["more in the effect than reported", { people: 5, effects: [effect({ level: 4, people: 9, spread: 0 })] }],
  ["two effects on one thing", { people: 1, effects: [effect({}), effect({})] }],
  ["more than anyone counts", { people: 1, effects: [effect({ high: 1e300 })] }],
  ["people beyond safe integers", { people: 2 ** 60, effects: [] }],
])("a forged effect is no practice, whoever signed it: %s", async (_what, tried) => {
  const { ports } = await freshPorts();
  const { signing } = await ownKeys(ports.database);
  const note = { ...recipe({ tried }), signingKey: signing.publicKey };
  expect(whyOf(await takePractice(ports, await writeNote("cairn-practice", note, signing)))).toBe(
    "altered-note",
  );
  expect(await practices(ports)).toEqual([]);
});

test("what five reported is published anew only with five more, and never dropped on the way", async () => {
  const { ports } = await manager();
  const reported = (people: number) =>
    recipe({ tried: { people, effects: [effect({ level: 4, people, p: null, spread: 0.4 })] } });
  expect(whyOf(await publishPractice(ports, reported(5)))).toBe("accepted");
  expect(whyOf(await publishPractice(ports, recipe()))).toBe("accepted");
  expect(whyOf(await publishPractice(ports, reported(6)))).toBe("practice-few-more");
  expect(await practices(ports)).toMatchObject([{ tried: { people: 5 } }]);
  expect(whyOf(await publishPractice(ports, reported(10)))).toBe("accepted");
});
