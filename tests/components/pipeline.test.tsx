import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { DealSheet } from "@/components/pipeline/DealSheet";
import { FollowUpLine } from "@/components/pipeline/FollowUpLine";
import { numberOf } from "@/components/pipeline/number-of";
import { behindAddress, behindOf } from "@/components/pipeline/behind-address";
import { SetupPage } from "@/components/pipeline/SetupPage";
import { opportunityHistories, type OpportunityHistory } from "@/lib/figures/pipeline/history";
import { defaultSalesSetup, type SalesSetup } from "@/lib/model/sales-setup";
import type { DealsBehind } from "@/lib/views/pipeline";
import { axeFindings, show, spy } from "./show";

afterEach(cleanup);
const asOf = "2026-11-23";

function deal(more: Partial<OpportunityHistory> = {}): OpportunityHistory {
  const [made] = opportunityHistories(
    [{ record: "opportunity", id: "o1", name: "Cold room", account: "a", createdAt: "2026-10-01T09:00:00Z" }],
    [
      {
        record: "stage",
        opportunity: "o1",
        at: "2026-11-03T09:00:00Z",
        stage: "proposal",
        amount: 4_000,
        currency: "EUR",
        probability: 0.4,
      },
    ],
    [{ record: "account", id: "a", name: "Northwind" }],
    (at) => at.slice(0, 10),
  );
  if (!made) throw new Error("one deal gives one history");
  return { ...made, ...more };
}

function sheet(more: Partial<OpportunityHistory> = {}, language: "en" | "fr" = "en") {
  const acts = { onChange: spy(), onEnter: spy(), onRemove: spy() };
  show(
    <DealSheet deal={deal(more)} setup={defaultSalesSetup} asOf={asOf} stageRate={0.34} {...acts} />,
    language,
  );
  return acts;
}
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

test("a sheet says where it stands, and that no next step is dated", () => {
  sheet();
  screen.getByText(/Proposal, for 20 days\. €4,000\./);
  screen.getByText(/No next step is dated/);
  expect(screen.queryByText("So far, deals of its stage were won in 34% of the cases.")).not.toBeNull();
});

test("a next step is kept as it is dated, and taken away as it is emptied", () => {
  const { onChange } = sheet();
  type("On which day", "2026-11-30");
  expect(onChange).toHaveBeenCalledWith({ nextStep: "2026-11-30" });
  cleanup();
  const again = sheet({ nextStep: "2026-11-20" });
  screen.getByText("This day is over. What comes next?");
  type("On which day", "");
  expect(again.onChange).toHaveBeenCalledWith({ nextStep: null });
});

test("the grid is ticked by hand, and its score told", () => {
  const { onChange } = sheet({ known: ["need", "budget"] });
  screen.getByText("2 of 6");
  fireEvent.click(screen.getByLabelText("Who decides, and how"));
  expect(onChange).toHaveBeenCalledWith({ known: ["need", "budget", "decision"] });
  fireEvent.click(screen.getByLabelText("Which budget there is"));
  expect(onChange).toHaveBeenCalledWith({ known: ["need"] });
});

test("segment, origin and fit are set by one choice each", () => {
  const { onChange } = sheet();
  fireEvent.click(screen.getByLabelText("Gold"));
  expect(onChange).toHaveBeenCalledWith({ segment: "gold" });
  fireEvent.change(screen.getByLabelText("Where it came from"), { target: { value: "referral" } });
  expect(onChange).toHaveBeenCalledWith({ origin: "referral" });
  fireEvent.change(screen.getByLabelText("Fit to your target"), { target: { value: "0.75" } });
  expect(onChange).toHaveBeenCalledWith({ targetFit: 0.75 });
});

test("it moves on with what is declared; an end has no chance and no announced day", () => {
  const { onEnter } = sheet();
  fireEvent.change(screen.getByLabelText("Stage"), { target: { value: "negotiation" } });
  type("Chance to win it, in per cent", "65");
  type("Announced closing day", "2026-12-18");
  fireEvent.click(screen.getByRole("button", { name: "Move it to this stage" }));
  const [, , , negotiation, won] = defaultSalesSetup.steps;
  expect(onEnter).toHaveBeenLastCalledWith({
    step: negotiation,
    on: asOf,
    amount: 4_000,
    probability: 0.65,
    expectedClose: "2026-12-18",
  });
  fireEvent.change(screen.getByLabelText("Stage"), { target: { value: "won" } });
  type("Amount", "3 900,50");
  fireEvent.click(screen.getByRole("button", { name: "Move it to this stage" }));
  expect(onEnter).toHaveBeenLastCalledWith({
    step: won,
    on: asOf,
    amount: 3_900.5,
    probability: null,
    expectedClose: null,
  });
});

test("a chance above a hundred, or an amount in words, is not kept", () => {
  const { onEnter } = sheet();
  type("Chance to win it, in per cent", "140");
  screen.getByText("A number from 0 to 100.");
  type("Chance to win it, in per cent", "40");
  type("Amount", "a lot");
  screen.getByText("An amount in figures, above zero.");
  fireEvent.submit(screen.getByRole("button", { name: "Keep this forecast" }));
  expect(onEnter).not.toHaveBeenCalled();
});

function setup(own: Partial<SalesSetup> = {}) {
  const onChange = spy();
  show(
    <SetupPage
      setup={{ ...defaultSalesSetup, ...own }}
      asOf={asOf}
      currency="EUR"
      createId={() => "made"}
      onChange={onChange}
    />,
  );
  return onChange;
}
const part = (title: string) => {
  const section = screen.getByRole("heading", { name: title }).closest("section");
  if (!section) throw new Error(`no part ${title}`);
  return within(section);
};

test("stages take one's own names, new ones go in before the end, and what can't be used is not kept", () => {
  const onChange = setup();
  const process = part("The stages of your process");
  const names = process.getAllByLabelText("Name");
  fireEvent.input(names[2] as HTMLElement, { target: { value: "Offer out" } });
  fireEvent.click(process.getByRole("button", { name: "Add a stage" }));
  fireEvent.click(process.getByRole("button", { name: "Keep" }));
  expect(onChange).toHaveBeenLastCalledWith(
    expect.objectContaining({
      steps: [
        { id: "lead", name: null, means: "lead" },
        { id: "qualified", name: null, means: "qualified" },
        { id: "proposal", name: "Offer out", means: "proposal" },
        { id: "negotiation", name: null, means: "negotiation" },
        { id: "made", name: null, means: "negotiation" },
        { id: "won", name: null, means: "won" },
        { id: "lost", name: null, means: "lost" },
      ],
    }),
  );
  fireEvent.click(process.getByRole("button", { name: "Move down: Lead" }));
  process.getByRole("alert");
  expect(process.getByRole("button", { name: "Keep" })).toHaveProperty("disabled", true);
});

test("the grid, the model, a target and a cost are kept as they are set", () => {
  const onChange = setup({ criteriaNeeded: 5 });
  const grid = part("What must be known");
  fireEvent.click(grid.getByRole("button", { name: "Remove: Where it hurts today" }));
  expect(onChange).toHaveBeenLastCalledWith(expect.objectContaining({ criteriaNeeded: null }));
  fireEvent.click(screen.getByLabelText("Complex and rare"));
  expect(onChange).toHaveBeenLastCalledWith(expect.objectContaining({ businessModel: "complex" }));
  const target = part("Turnover against target");
  fireEvent.change(target.getByLabelText("Period"), { target: { value: "2026-Q4" } });
  fireEvent.input(target.getByLabelText("Turnover to reach"), { target: { value: "90,000" } });
  fireEvent.click(target.getByRole("button", { name: "Set target" }));
  expect(onChange).toHaveBeenLastCalledWith(
    expect.objectContaining({ targets: [{ period: "2026-Q4", amount: 90_000 }] }),
  );
  const cost = part("What winning costs");
  fireEvent.input(cost.getByLabelText("Cost of one hour of your work"), { target: { value: "62,5" } });
  fireEvent.click(cost.getByRole("button", { name: "Keep" }));
  expect(onChange).toHaveBeenLastCalledWith(expect.objectContaining({ hourlyCost: 62.5 }));
  fireEvent.input(cost.getByLabelText("Amount"), { target: { value: "1200" } });
  fireEvent.click(cost.getByRole("button", { name: "Add" }));
  expect(onChange).toHaveBeenLastCalledWith(
    expect.objectContaining({
      spends: [{ id: "made", month: "2026-11", segment: null, amount: 1_200, what: null }],
    }),
  );
});

test("proposals: what was followed up, what still runs, what waited too long; nothing for axe to find", async () => {
  show(
    <FollowUpLine
      followUp={{ share: null, followedUp: 8, settled: 11, running: 2, unlogged: 0, missed: ["a", "b", "c"] }}
    />,
  );
  screen.getByText(/8 proposals of 11 followed up within seven worked days\./);
  screen.getByText(/For 2 the seven days still run\./);
  expect(screen.getByRole("link").getAttribute("href")).toBe("#/pipeline/not-followed-up");
  expect(await axeFindings()).toEqual([]);
});

test("numbers as either language types them", () => {
  expect(["12 400,50", "12,400", "12,400.5", "1\u202f770 €", "0,5", "", "some", "1.5"].map(numberOf)).toEqual(
    [12_400.5, 12_400, 12_400.5, 1_770, 0.5, null, null, 1.5],
  );
});

test("an address names its deals, there and back", () => {
  const all: DealsBehind[] = [
    { of: "step", step: "own stage/1" },
    { of: "forecast", declared: 0.35 },
    { of: "forecast", declared: null },
    { of: "created-in", month: "2026-11", name: "none" },
    { of: "created-in", month: "2026-11", name: null },
    { of: "segment", name: null },
    { of: "status", name: "VIP & co" },
    { of: "closing-in", period: "2026-Q4" },
    { of: "end", end: "won" },
  ];
  for (const behind of all) {
    const path = behindAddress(behind).split("/").slice(2).map(decodeURIComponent);
    expect(behindOf(path)).toEqual(behind);
  }
  expect(behindOf(["nonsense"])).toBeNull();
});
