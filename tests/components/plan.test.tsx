import { cleanup, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { PlanRoom } from "@/components/plan/PlanRoom";
import type { DayPlanView } from "@/lib/views/day-plan";
import { plan } from "./plan-scene";
import { axeFindings, show, spy } from "./show";

afterEach(cleanup);
const today = "2026-11-23";

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
  screen.getByText("The last word from you was 31 worked days ago; the agreed rhythm is once every 20.");
  await userEvent.click(screen.getByRole("button", { name: "Take this one" }));
  await vi.waitFor(() =>
    expect(document.activeElement).toBe(screen.getByLabelText("What is the best action to take now?")),
  );
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
