import { cleanup, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { ExperimentsRoom } from "@/components/experiments/ExperimentsRoom";
import type { ExperimentsView } from "@/lib/views/experiments";
import { axeFindings, show, spy } from "./show";

afterEach(cleanup);
const today = "2026-11-23";

const view: ExperimentsView = {
  experiments: [
    {
      id: "e",
      registeredAt: `${today}T10:00:00+01:00`,
      stoppedAt: null,
      hash: "a".repeat(64),
      registration: {
        design: "reminders",
        outcome: { kinds: ["call"] },
        windowMinutes: 60,
        probability: 0.5,
        size: 160,
        analysis: "rerandomisation-1",
      },
      verdict: {
        type: "reminders",
        verdict: "running",
        points: 64,
        shown: { acted: 14, of: 31 },
        silent: { acted: 9, of: 33 },
        low: -0.05,
        high: 0.4,
        p: 0.1,
      },
      isOnThisWeek: null,
      isOver: false,
      routineName: null,
    },
  ],
  weeklyMeans: { calls: 5, meetings: 2, conversations: 12, followups: 1 },
  routines: [{ id: "r1", name: "Read the CRM" }],
};

test("what may be said so far, word for word, and the precision before a trial starts", async () => {
  const onBegin = spy();
  show(
    <ExperimentsRoom
      view={view}
      today={today}
      nudges={[
        {
          id: "n",
          at: `${today}T11:00:00+01:00`,
          about: "reactive-email",
          wording: null,
          withheld: "typing",
          answer: null,
          stopped: false,
        },
      ]}
      failure={null}
      onBegin={onBegin}
      onStop={spy()}
      onReopen={spy()}
    />,
  );
  screen.getByText(
    "So far: after a reminder you acted 14 times in 31 (45%); after silence 9 in 33 (27%). Plausible difference: from -5 to +40 points. Too early to say.",
  );
  screen.getByText(/Kept to itself: a message was being written/);
  await userEvent.click(screen.getByRole("button", { name: "Does a routine help you?" }));
  screen.getByText(/With 26 weeks and about 5 calls a week, the answer will be right to within 46% of that/);
  await userEvent.click(screen.getByRole("button", { name: "Begin" }));
  expect(onBegin).toHaveBeenCalledWith({ design: "weeks", outcome: "calls", routine: "r1", pairs: 13 });
  // The numbers behind the sentence, the chance, and the registered text whose hash is shown.
  screen.getByText("By chance alone, a difference like this would come 10% of the time.");
  await userEvent.click(screen.getByRole("button", { name: "As a table" }));
  screen.getByRole("row", { name: "a reminder 14 31 45%" });
  await userEvent.click(screen.getByRole("button", { name: "What was registered" }));
  screen.getByText(/"probability":0.5/);
  expect(await axeFindings()).toEqual([]);
});

test("a trial of weeks names what it counted; a routine under trial is not offered again, nor a trial that is over stopped", () => {
  const weeks = {
    ...view,
    experiments: [
      {
        id: "w",
        registeredAt: "2026-04-20T10:00:00+02:00",
        stoppedAt: null,
        hash: "b".repeat(64),
        registration: {
          design: "weeks" as const,
          routine: "r1",
          outcome: { kinds: ["meeting" as const, "visit" as const, "demo" as const] },
          pairs: 13,
          firstMonday: "2026-04-27",
          firstIsOn: Array.from({ length: 13 }, () => true),
          analysis: "sign-flip-2" as const,
        },
        verdict: {
          type: "weeks" as const,
          pairs: 12,
          difference: 0.9,
          low: -0.2,
          high: 2,
          p: 0.06,
          leftOut: 1,
        },
        isOnThisWeek: null,
        isOver: false,
        routineName: "Read the CRM",
      },
    ],
  };
  const acts = { nudges: [], failure: null, onBegin: spy(), onStop: spy(), onReopen: spy(), today };
  const { unmount } = show(<ExperimentsRoom view={weeks} routine="r1" {...acts} />);
  screen.getByText(
    "You drew 12 weeks with and 12 without: +0.9 meetings a week (from -0.2 to +2). The routine probably helps; chance alone would give this 6% of the time.",
  );
  screen.getByText(/One pair is left out/);
  expect(screen.queryByRole("option", { name: "Read the CRM" })).toBeNull();
  unmount();
  const [trial] = weeks.experiments;
  show(
    <ExperimentsRoom view={{ ...weeks, experiments: trial ? [{ ...trial, isOver: true }] : [] }} {...acts} />,
  );
  screen.getByText("It came to its registered end.");
  expect(screen.queryByRole("button", { name: "Stop it" })).toBeNull();
});
