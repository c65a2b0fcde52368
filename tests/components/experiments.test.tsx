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
  expect(await axeFindings()).toEqual([]);
});
