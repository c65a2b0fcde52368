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

test("a nudge is on the card in its words, and why now says what had just ended", () => {
  const said = { wording: "reactive-email-2", breakpoint: "call-ended" };
  show(<CoachCard card={{ ...patternCard, said } as typeof patternCard} {...acts()} />);
  expect(screen.getByText(/Who would be glad to hear from you first/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Why now?" }));
  expect(screen.getByText("Your call has just ended, so this interrupts nothing.")).toBeTruthy();
  expect(screen.getByText(/At most one a day/)).toBeTruthy();
});

test("without a nudge the card says why it stands there, and claims no moment", () => {
  show(<CoachCard card={patternCard} {...acts()} />);
  expect(screen.queryByRole("button", { name: "Why now?" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Why is this here?" }));
  expect(screen.getByText(/beyond its marker since Thursday 19 November\./)).toBeTruthy();
});

test("a routine that slipped has a card of its own", () => {
  const routine = {
    id: "r1",
    name: "Read the CRM",
    catalogue: null,
    strength: 0.4,
    state: "forming" as const,
    dueToday: true,
    keptToday: false,
    skippedToday: false,
    done: 9,
    due: 15,
  };
  const given = acts();
  const card = { type: "routine" as const, id: "routine r1", routine };
  show(<CoachCard card={{ ...card, said: { wording: "routine-1", breakpoint: null } }} {...given} />);
  expect(screen.getByRole("heading", { name: "Read the CRM: today is an occasion. Now?" })).toBeTruthy();
  expect(screen.getByText("9 of the last 15")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Done" }));
  expect(given.onAnswer).toHaveBeenLastCalledWith("routine r1", "done", expect.any(Event));
});
