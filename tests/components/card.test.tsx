import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { CoachCard } from "@/components/card/CoachCard";
import { patternFact, patternUnit } from "@/components/card/pattern-words";
import { createFormat } from "@/lib/i18n/format";
import { createTranslator } from "@/lib/i18n/translate";
import { patternIds } from "@/lib/model/pattern";
import { learning, patternCard, patternView } from "../gallery/data";
import { show, spy } from "./show";

afterEach(cleanup);

const acts = () => ({ onAnswer: spy(), onEvidence: spy(), onContest: spy(), onPlan: spy() });

test("the share comes with its interval and n, the marker, and the three questions", () => {
  show(<CoachCard card={patternCard} {...acts()} />);
  const words = document.body.textContent ?? "";
  expect(words).toContain("123 of 164 mails were answers.");
  expect(words).toContain("75% 68 to 81, of 164");
  expect(words).toContain("Usual marker: 70%");
  expect(screen.getAllByRole("listitem")).toHaveLength(3);
});

test("three answers, each named", () => {
  const given = acts();
  show(<CoachCard card={patternCard} {...given} />);
  for (const [name, answer] of [
    ["Done", "done"],
    ["Not today", "not-today"],
    ["Not useful", "not-useful"],
  ] as const) {
    fireEvent.click(screen.getByRole("button", { name }));
    expect(given.onAnswer).toHaveBeenLastCalledWith(patternCard.id, answer, expect.any(Event));
  }
});

test("the plan is written in one's own words, says what is done, and takes no don't", () => {
  const given = acts();
  show(<CoachCard card={patternCard} {...given} />);
  fireEvent.click(screen.getByRole("button", { name: "Write a plan in your own words" }));
  fireEvent.input(screen.getByLabelText("If"), { target: { value: "I open the mail" } });
  const then = screen.getByLabelText("then");
  fireEvent.input(then, { target: { value: "I don't answer" } });
  const keep = screen.getByRole("button", { name: "Keep this plan" });
  expect(keep).toHaveProperty("disabled", true);
  expect(screen.getByText(/Say what you will do instead/)).toBeTruthy();
  fireEvent.input(then, { target: { value: "I call one account" } });
  fireEvent.submit(then.closest("form") as HTMLFormElement);
  expect(given.onPlan).toHaveBeenCalledWith(
    "reactive-email",
    { cue: "I open the mail", act: "I call one account" },
    expect.any(Event),
  );
});

test("it can be contested with a sentence, and the days behind it are one click away", () => {
  const given = acts();
  show(<CoachCard card={patternCard} {...given} />);
  fireEvent.click(screen.getByRole("button", { name: "See the days behind it" }));
  expect(given.onEvidence).toHaveBeenCalledWith("reactive-email");
  fireEvent.click(screen.getByRole("button", { name: "I see it differently" }));
  const why = screen.getByLabelText("What do these figures miss?");
  fireEvent.input(why, { target: { value: "A tender week" } });
  fireEvent.submit(why.closest("form") as HTMLFormElement);
  expect(given.onContest).toHaveBeenCalledWith("reactive-email", "A tender week");
});

test("below the gate nothing is claimed, in either language", () => {
  for (const language of ["en", "fr"] as const) {
    const said = patternFact(createTranslator(language), createFormat(language), learning);
    expect(said).toMatch(language === "en" ? /5 of 8 days/ : /5 jours sur 8/);
    expect(said).not.toMatch(/%/);
  }
});

test("every pattern has its fact, its suggestion and its example in both languages", () => {
  for (const language of ["en", "fr"] as const) {
    const t = createTranslator(language);
    for (const pattern of patternIds) {
      const said = patternFact(t, createFormat(language), { ...patternView, pattern });
      expect(said).not.toContain("patterns.");
      expect(said).toMatch(patternUnit(pattern) === "per-ten" ? /0[.,]8/ : /123/);
      expect(t(`patterns.${pattern}-suggestion`)).toMatch(/\?$/);
    }
  }
});
