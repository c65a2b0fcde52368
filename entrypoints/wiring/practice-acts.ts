import type { Outcome, PracticeActs } from "@/components/team/team-acts";
import { sendCoaching } from "@/lib/messages/send";
import { createId } from "@/lib/platform/ids";
import { sha256Hex } from "@/lib/platform/sha256";
import { recipeOf, routineOfPractice } from "@/lib/team/practice-draft";
import { type PracticeRecipe, practiceRecipe } from "@/lib/views/practice";
import { saveFile } from "./save-file";
import { carryPractices } from "./team-answers";
import { done, notDone, outcomeOf } from "./team-outcome";
import { sendTeam } from "./team-desk";
import { lookFor } from "./team-looking";

/** Published again, a routine keeps the name of its practice: it is made from the routine's own id. */
async function practiceIdOf(routine: string): Promise<string> {
  const hex = await sha256Hex(routine);
  const letters = Array.from({ length: 12 }, (_, at) =>
    String.fromCharCode(97 + (Number.parseInt(hex.slice(at * 4, at * 4 + 4), 16) % 26)),
  );
  return `practice-${letters.join("")}`;
}

const savePractice = (id: string, text: string): void =>
  saveFile(new Blob([text], { type: "application/json" }), `cairn-${id}.json`);

async function publish(recipe: PracticeRecipe): Promise<Outcome> {
  const parsed = practiceRecipe.safeParse(recipe);
  if (!parsed.success) return notDone("practice-incomplete");
  const answer = await sendTeam("practice.publish", parsed.data);
  if (!answer.ok) return notDone("practice-incomplete");
  if (!answer.value.accepted) return notDone(answer.value.why);
  const list = await sendTeam("practice.list", {});
  const signed = list.ok ? list.value.find(({ id }) => id === recipe.id) : undefined;
  if (signed) savePractice(signed.id, signed.text);
  return done;
}

/** What one can do in the practice library, wired. */
export const practiceActs: PracticeActs = {
  onAdoptPractice: async (practice) =>
    (await sendCoaching("routine.write", routineOfPractice(createId(), practice))).ok,
  onTakePractice: async (file) => {
    if (file.size > 40_000) return notDone("not-a-practice");
    return outcomeOf(
      await sendTeam("practice.take", { text: (await file.text()).slice(0, 20_000) }),
      "not-a-practice",
    );
  },
  onSavePractice: ({ id, text }) => savePractice(id, text),
  onRemovePractice: ({ id }) => void sendTeam("practice.remove", { id }),
  onLayDown: (team) => {
    const id = createId();
    return carryPractices(team, async () => {
      const sealed = await sendTeam("practice.seal", { id, team: team.team });
      if (!sealed.ok) return notDone("refused-damaged");
      return sealed.value.accepted ? sealed.value.value : notDone(sealed.value.why);
    });
  },
  onLookFor: lookFor,
  onPublish: async (routine, words, about) => {
    const madeAt = new Date().toISOString();
    return publish(recipeOf(await practiceIdOf(routine.id), routine, words, { ...about, madeAt }));
  },
  onPublishAgain: ({ signedBy: _s, signerName: _n, receivedAt: _r, text: _t, ...recipe }, tried) =>
    void publish({ ...recipe, tried: { ...tried }, role: "manager", madeAt: new Date().toISOString() }),
};
