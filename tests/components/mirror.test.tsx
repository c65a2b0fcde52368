import { cleanup, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { MirrorRoom } from "@/components/mirror/MirrorRoom";
import type { MirrorView } from "@/lib/views/mirror";
import { axeFindings, show } from "./show";

afterEach(cleanup);
const today = "2026-11-23";

const empty: MirrorView = {
  week: today,
  days: 3,
  rhythm: null,
  shares: [],
  routines: [],
  phases: null,
  phaseMinutes: 200,
  changes: null,
  question: "question-1",
};

test("below the gates nothing is drawn but what is missing", async () => {
  const { container } = show(<MirrorRoom mirror={empty} failure={null} />);
  // One place says what is missing; no heading stands over nothing.
  expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    "One question to think about",
    "Still to come",
  ]);
  screen.getByText("After 5 days; 3 days so far.");
  screen.getByText(/After 10 hours whose phase is known; 3 so far/);
  expect(screen.getByRole("link", { name: "Choose a routine" }).getAttribute("href")).toBe("#/routines");
  expect(container.querySelectorAll("svg[class*=plot]").length).toBe(0);
  expect(await axeFindings()).toEqual([]);
});

test("each picture says what is seen, and has its table", async () => {
  const point = { day: "2026-11-20", mean: 0.88, low: 0.82, high: 0.92 };
  show(
    <MirrorRoom
      mirror={{
        ...empty,
        days: 20,
        rhythm: {
          cells: [{ weekday: "tue", hour: 9, started: 4, answered: 9 }],
          started: 4,
          answered: 9,
          peak: { weekday: "tue", half: "morning" },
        },
        shares: [{ pattern: "reactive-email", marker: 0.7, points: [point] }],
      }}
      failure={null}
    />,
  );
  screen.getByText("You begin the most on Tuesday mornings");
  screen.getByText(/now 88%, above the marker of 70%/);
  const [first] = screen.getAllByRole("button", { name: "As a table" });
  if (first) await userEvent.click(first);
  expect(screen.getByRole("row", { name: "Tuesday 9 h 4 9" })).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

test("days that move little have their good side above the marker", () => {
  const point = { day: "2026-11-20", mean: 0.19, low: 0.16, high: 0.2 };
  const shares = [{ pattern: "illusion-of-activity" as const, marker: 0.1, points: [point] }];
  show(<MirrorRoom mirror={{ ...empty, shares }} failure={null} />);
  expect(screen.getByText("Full days that move little: now 19%, within the marker of 10%")).toBeTruthy();
});
