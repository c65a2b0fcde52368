import { cleanup, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { ExperimentsRoom } from "@/components/experiments/ExperimentsRoom";
import { MirrorRoom } from "@/components/mirror/MirrorRoom";
import { PlanRoom } from "@/components/plan/PlanRoom";
import { RoutineRoom } from "@/components/routines/RoutineRoom";
import type { DayPlanView } from "@/lib/views/day-plan";
import type { ExperimentsView } from "@/lib/views/experiments";
import type { MirrorView } from "@/lib/views/mirror";
import type { RoutineDetail } from "@/lib/views/routine-room";
import { axeFindings, show, spy } from "./show";

afterEach(cleanup);
const today = "2026-11-23";

const detail: RoutineDetail = {
  id: "r1",
  name: "Read the CRM",
  catalogue: "read-crm",
  strength: 0.66,
  state: "holding",
  dueToday: true,
  keptToday: false,
  skippedToday: false,
  done: 12,
  due: 15,
  routine: {
    record: "routine",
    id: "r1",
    name: "Read the CRM",
    from: "2026-11-02",
    match: { kinds: ["crm-review"] },
    times: 1,
    per: "day",
  },
  next: today,
  reserve: 1,
  isSlipping: false,
  halfLifeDays: 13,
  seeds: 4,
  steps: [
    { day: "2026-11-19", value: 1, multiplier: 0.948, before: 0.6, after: 0.62, seed: false },
    { day: "2026-11-20", value: 1, multiplier: 0.948, before: 0.62, after: 0.66, seed: false },
  ],
};

function routineRoom(routines: RoutineDetail[], onTick = spy(), onSkip = spy(), onSave = spy()) {
  return (
    <RoutineRoom
      routines={routines}
      today={today}
      failure={null}
      keptByVisit={false}
      onKeptByVisit={spy()}
      createId={() => "new"}
      onTick={onTick}
      onSkip={onSkip}
      onSave={onSave}
      onEnd={spy()}
    />
  );
}

describe("routines", () => {
  test("a tick, a skip with its reserve, and the formula with one's own days", async () => {
    const [onTick, onSkip] = [spy(), spy()];
    show(routineRoom([detail], onTick, onSkip));
    await userEvent.click(screen.getByRole("button", { name: "Done today" }));
    expect(onTick).toHaveBeenCalledWith("r1", true);
    screen.getByText("One skip left this week");
    await userEvent.click(screen.getByRole("button", { name: "Skip today" }));
    expect(onSkip).toHaveBeenCalledWith("r1", true);
    await userEvent.click(screen.getByRole("button", { name: "How is this computed?" }));
    screen.getByText("20 Nov: 0.62 × 0.948 + 1 × 0.052 = 0.66");
    expect(await axeFindings()).toEqual([]);
  });

  test("without a skip left none is offered; a routine of the catalogue is taken up by a click", async () => {
    const onSave = spy();
    show(routineRoom([{ ...detail, reserve: 0 }], spy(), spy(), onSave), "fr");
    expect(screen.queryByRole("button", { name: "Passer aujourd’hui" })).toBeNull();
    const [first] = screen.getAllByRole("button", { name: "Adopter" });
    if (first) await userEvent.click(first);
    expect(onSave).toHaveBeenCalledWith(expect.objectContaining({ id: "new", catalogue: "my-figures" }));
  });

  test("one's own, written by keyboard", async () => {
    const onSave = spy();
    show(routineRoom([], spy(), spy(), onSave));
    await userEvent.click(screen.getByRole("button", { name: "One of your own" }));
    await userEvent.type(screen.getByLabelText("What you call it"), "Thank one customer{Enter}");
    expect(onSave).toHaveBeenCalledWith(
      expect.objectContaining({
        name: "Thank one customer",
        per: "day",
        times: 1,
        match: { kinds: [], minMinutes: null },
      }),
    );
    expect(await axeFindings()).toEqual([]);
  });
});

describe("the day's plan", () => {
  const plan: DayPlanView = {
    day: today,
    hasSources: true,
    timeBox: null,
    lists: [],
    proposals: [
      {
        id: "account:a",
        type: "account",
        who: "Atelier Bois",
        day: null,
        workedDays: 31,
        cadence: 20,
        everContacted: true,
      },
    ],
  };
  const room = (view: DayPlanView, onBegin = spy()) => (
    <PlanRoom
      nextActions={null}
      plan={view}
      failure={null}
      createId={() => "new"}
      onPutAside={spy()}
      onBegin={onBegin}
      onEnd={spy()}
      onList={spy()}
    />
  );

  test("a proposal with its reason fills the first question; the answers begin a time box", async () => {
    const onBegin = spy();
    show(room(plan, onBegin));
    screen.getByText("No word from you for 31 worked days; the agreed rhythm is once every 20.");
    await userEvent.click(screen.getByRole("button", { name: "Take this one" }));
    await userEvent.type(screen.getByLabelText("In what way?"), "by telephone");
    await userEvent.click(screen.getByRole("button", { name: "Begin" }));
    expect(onBegin).toHaveBeenCalledWith({
      what: "A word to Atelier Bois",
      minutes: 20,
      way: "by telephone",
    });
    expect(await axeFindings()).toEqual([]);
  });

  test("what runs says how long, in words that are read out", () => {
    const timeBox = {
      id: "t",
      what: "Call",
      minutes: 20,
      way: "",
      startedAt: `${today}T10:00:00+01:00`,
      left: 12,
    };
    show(room({ ...plan, timeBox }));
    expect(screen.getByText("Call: 12 minutes left").getAttribute("role")).toBe("status");
  });
});

describe("the mirror", () => {
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
    screen.getByText("Not enough to tell yet: 3 of 5 days.");
    screen.getByText(/3 of 10 hours whose phase is known/);
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
});

describe("experiments", () => {
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
    screen.getByText(/Kept to itself: you were typing/);
    await userEvent.click(screen.getByRole("button", { name: "Does a routine help you?" }));
    screen.getByText(
      /With 26 weeks and about 5 calls a week, the answer will be right to within 46% of that/,
    );
    await userEvent.click(screen.getByRole("button", { name: "Begin" }));
    expect(onBegin).toHaveBeenCalledWith({ design: "weeks", outcome: "calls", routine: "r1", pairs: 13 });
    expect(await axeFindings()).toEqual([]);
  });
});
