import { expect, test } from "vitest";
import { practices, publishPractice, removePractice, takePractice } from "@/lib/app/team/practices";
import { recipeOf, routineOfPractice } from "@/lib/team/practice-draft";
import { type PracticeRecipe, practiceRecipe } from "@/lib/views/practice";
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
