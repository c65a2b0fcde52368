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
