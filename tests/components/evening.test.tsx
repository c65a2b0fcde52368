import { cleanup, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { Together } from "@/components/mirror/Together";
import { EveningPage } from "@/components/plan/EveningPage";
import type { DayPlanView } from "@/lib/views/day-plan";
import { plan as dayPlan } from "./plan-scene";
import { axeFindings, show, spy } from "./show";

afterEach(cleanup);

const plan: DayPlanView = { ...dayPlan, lists: [{ id: "tomorrow", items: null }] };

const page = (given: Partial<Parameters<typeof EveningPage>[0]> = {}) => (
  <EveningPage
    plan={plan}
    day={{ day: plan.day, started: 3, answered: 9, routines: [] }}
    nextActions={{ actions: [], whoOf: () => null }}
    kept={["Answering mail"]}
    failure={null}
    createId={() => "new"}
    onList={spy()}
    onPlanned={spy()}
    {...given}
  />
);

test.each(["en", "fr"] as const)("what is left goes to tomorrow by one press: %s", async (language) => {
  const onList = spy();
  show(page({ onList }), language);
  await userEvent.click(
    screen.getByRole("button", { name: language === "en" ? /^For tomorrow/ : /^Pour demain/ }),
  );
  expect(onList).toHaveBeenCalledWith("tomorrow", [
    { id: "new", text: language === "en" ? "A word to Atelier Bois" : "Un mot à Atelier Bois" },
  ]);
  expect(screen.getByText("Answering mail")).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

test("nothing left says so; the plan for tomorrow is logged once", async () => {
  const onPlanned = spy();
  show(page({ plan: { ...plan, proposals: [] }, kept: [], onPlanned }));
  expect(screen.getByText("Nothing is left of what was proposed today.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "The plan for tomorrow is made" }));
  expect(screen.getByRole("button", { name: "Logged as planning" })).toHaveProperty("disabled", true);
  expect(onPlanned).toHaveBeenCalledOnce();
});

test("what goes together: the sentence that its rung allows, and none where there is too little", async () => {
  const routines = [{ id: "r", name: "Read the CRM" }];
  const claim = { level: 1, withMean: 4.12, withoutMean: 3.2, low: -0.61, high: 2.44 } as const;
  const { unmount } = show(<Together routines={routines} claimOf={() => claim} />);
  expect(
    screen.getByText(
      /kept “Read the CRM” you had 4\.1 meetings .* from -0\.6 to 2\.4\). This is a link, not proof/,
    ),
  ).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
  unmount();
  const other = show(
    <Together routines={routines} claimOf={() => ({ level: 0, weeks: 3, outcomes: 12 })} />,
    "fr",
  );
  expect(screen.getByText(/Pas encore de quoi se prononcer\. 3 semaines sur 8/)).toBeTruthy();
  other.unmount();
  show(<Together routines={routines} claimOf={() => null} />);
  expect(screen.getByText(/the two go together by definition/)).toBeTruthy();
});
