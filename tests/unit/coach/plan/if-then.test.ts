import { describe, expect, test } from "vitest";
import { planProblem, routineOfPlan } from "@/lib/coach/plan/if-then";
import { isNegated } from "@/lib/coach/plan/negation";
import { planTemplates, templatesFor } from "@/lib/coach/plan/templates";
import { createTranslator } from "@/lib/i18n/translate";
import { patternIds } from "@/lib/model/pattern";
import { plan, routine } from "@/lib/model/routine";

describe("a plan says what one will do", () => {
  test.each([
    "I don't open the mail",
    "I don’t answer before ten",
    "do not look at the inbox",
    "I never quote without a call",
    "I stop answering at once",
    "stop the mail",
    "I will avoid the inbox",
    "I no longer wait for calls",
    "je n'ouvre pas la messagerie",
    "je n’ouvre plus mes mails avant dix heures",
    "je ne réponds jamais tout de suite",
    "ne pas répondre aux mails",
    "je réponds pas aux mails",
    "j'arrête de répondre à tout",
    "j’évite les devis",
    "je m'interdis d'ouvrir les mails",
    "éviter la boîte de réception",
  ])("refused: %s", (act) => {
    expect(isNegated(act)).toBe(true);
    const problem = planProblem("I arrive", act, "reactive-email");
    expect(problem).toMatchObject({ type: "negated", offer: templatesFor("reactive-email") });
  });

  test.each([
    "I call one account from my list",
    "call the customer who has not answered yet",
    "write down the next stop of the tour",
    "take notes on what is still open",
    "j’appelle un compte de ma liste",
    "j’appelle un client de plus",
    "je prends un cas difficile pas à pas",
    "je prends deux rendez-vous de plus par semaine",
    "je relance le devis le plus ancien",
    "je passe au bureau d’à côté",
  ])("taken: %s", (act) => {
    expect(planProblem("I arrive", act, "reactive-email")).toBeNull();
  });

  test("both halves are needed", () => {
    expect(planProblem(" ", "call", null)).toEqual({ type: "empty", field: "cue" });
    expect(planProblem("I arrive", " ", null)).toEqual({ type: "empty", field: "act" });
  });
});

test.each(["en", "fr"] as const)("two plans for each pattern, none of them a don't (%s)", (language) => {
  const t = createTranslator(language);
  expect(planTemplates.length).toBe(2 * patternIds.length);
  for (const { id, pattern } of planTemplates) {
    const [cue, act] = [`plan.${id}-cue`, `plan.${id}-act`];
    expect(t.has(cue) && t.has(act), id).toBe(true);
    if (t.has(cue) && t.has(act)) expect(planProblem(t(cue), t(act), pattern), id).toBeNull();
  }
});

test("a plan becomes a routine that is followed", () => {
  const made = plan.parse({
    record: "plan",
    id: "p1",
    cue: "I arrive",
    act: "call one account",
    from: "2026-01-05",
  });
  const followed = routineOfPlan(made, { kinds: ["call"], initiative: "proactive" }, "r1", "2026-01-05");
  expect(routine.parse(followed)).toMatchObject({ name: "call one account", plan: "p1", cue: "I arrive" });
});
