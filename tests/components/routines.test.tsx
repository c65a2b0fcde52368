import { cleanup, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { RoutineRoom } from "@/components/routines/RoutineRoom";
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
  await userEvent.click(screen.getByRole("button", { name: "Write a routine" }));
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

test("a pause has its last day; taken up again it ends the day before", async () => {
  const onSave = spy();
  const { unmount } = show(routineRoom([detail], spy(), spy(), onSave));
  await userEvent.click(screen.getByRole("button", { name: "Pause it" }));
  expect(screen.getByLabelText("Paused until")).toHaveProperty("value", "2026-12-06");
  await userEvent.click(screen.getByRole("button", { name: "Pause" }));
  const pauses = [{ from: today, to: "2026-12-06" }];
  expect(onSave).toHaveBeenLastCalledWith(expect.objectContaining({ id: "r1", pauses }));
  unmount();
  // A second pause that overlaps the first counts as one with it.
  const longer = [{ from: "2026-11-16", to: "2026-11-25" }, ...pauses];
  const paused = { ...detail, dueToday: false, routine: { ...detail.routine, pauses: longer } };
  show(routineRoom([paused], spy(), spy(), onSave));
  screen.getByText("Paused until Sunday 6 December; its strength stays as it is.");
  expect(await axeFindings()).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Take it up again" }));
  expect(onSave).toHaveBeenLastCalledWith(
    expect.objectContaining({ pauses: [{ from: "2026-11-16", to: "2026-11-22" }] }),
  );
});

test("one's own routine is kept by what one begins, on days with its cue", async () => {
  const onSave = spy();
  show(routineRoom([detail], spy(), spy(), onSave));
  await userEvent.click(screen.getByRole("button", { name: "Write a routine" }));
  await userEvent.type(screen.getByLabelText("What you call it"), "Call after each meeting");
  await userEvent.selectOptions(screen.getByLabelText("Which actions keep it"), "call");
  await userEvent.click(screen.getByRole("switch", { name: "Only those that I begin" }));
  await userEvent.selectOptions(screen.getByLabelText("Due on"), "meeting");
  await userEvent.click(screen.getByRole("button", { name: "Keep this routine" }));
  expect(onSave).toHaveBeenLastCalledWith(
    expect.objectContaining({
      match: { kinds: ["call"], initiative: "proactive", minMinutes: null },
      cueMatch: { kinds: ["meeting"] },
    }),
  );
});

test("what a catalogue's routine asks for stays when its name is changed", async () => {
  const onSave = spy();
  const match = { kinds: ["prospecting" as const], initiative: "proactive" as const, minMinutes: 30 };
  const cueMatch = { kinds: ["meeting" as const, "visit" as const] };
  show(routineRoom([{ ...detail, routine: { ...detail.routine, match, cueMatch } }], spy(), spy(), onSave));
  await userEvent.click(screen.getByRole("button", { name: "Change" }));
  await userEvent.click(screen.getByRole("button", { name: "Keep this routine" }));
  expect(onSave).toHaveBeenLastCalledWith(expect.objectContaining({ match, cueMatch }));
});

test("a hundred routines are a list: what is due first, the curves one click away", () => {
  const many = Array.from({ length: 100 }, (_, nth) => ({
    ...detail,
    id: `r${nth}`,
    name: `Routine ${nth}`,
    dueToday: nth === 70,
  }));
  const { container } = show(routineRoom(many));
  expect(container.querySelectorAll(".strength-curve")).toHaveLength(0);
  expect(screen.getAllByRole("heading", { level: 3 })[0]?.textContent).toBe("Routine 70");
});
