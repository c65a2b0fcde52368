import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { AnalysisRoom } from "@/components/analysis/AnalysisRoom";
import { createRandom } from "@/lib/app/sample/random";
import { analyse } from "@/lib/figures/analysis/analyse";
import { addressOf, type AnalysisChoice, behindOfQuery, choiceOf } from "@/lib/figures/analysis/choice";
import { type SomeDeal, someDeals } from "../unit/figures/analysis/some-deals";
import { axeFindings, show, spy } from "./show";

afterEach(cleanup);

const deals = someDeals([
  ...Array.from(
    { length: 30 },
    (_, index): SomeDeal => ({
      owner: ["Anne", "Bo", "Chloé"][index % 3] ?? null,
      segment: index % 2 === 0 ? "gold" : "silver",
      stage: index % 4 === 0 ? "won" : "lost",
    }),
  ),
  { stage: "proposal", expectedClose: "2026-07-01" },
]);
const data = { today: "2026-06-30", deals, actions: [], segmentOf: () => null };

function room(choice: AnalysisChoice, given: Partial<Parameters<typeof AnalysisRoom>[0]> = {}) {
  return (
    <AnalysisRoom
      choice={choice}
      analysis={analyse(data, choice, createRandom(1))}
      isEmpty={false}
      pin="free"
      pinOfGroup={() => null}
      onChoice={spy()}
      onPin={spy()}
      onPicture={spy()}
      onCsv={spy()}
      {...given}
    />
  );
}

const rate: AnalysisChoice = { measure: "win-rate", split: "owner", period: "twelve-months", chart: "bars" };

test.each(["en", "fr"] as const)(
  "a rate by person, %s: within chance it says so, and ranks nobody",
  async (language) => {
    show(room(rate), language);
    screen.getByText(language === "en" ? /no larger than chance/ : /ne dépassent pas ce que le hasard/);
    const names = screen.getAllByRole("rowheader").map((cell) => cell.textContent);
    expect(names.slice(0, 3)).toEqual(["Anne", "Bo", "Chloé"]);
    expect(await axeFindings()).toEqual([]);
  },
);

test("one group may be pinned by itself, where it can be one", async () => {
  const onPin = spy();
  show(room(rate, { pinOfGroup: (name) => (name === "Bo" ? "pinned" : "free"), onPin }));
  fireEvent.click(screen.getByRole("button", { name: "Pin “Anne” to the first screen" }));
  expect(onPin).toHaveBeenLastCalledWith(true, "Anne");
  fireEvent.click(screen.getByRole("button", { name: "Take “Bo” off the first screen" }));
  expect(onPin).toHaveBeenLastCalledWith(false, "Bo");
  expect(await axeFindings()).toEqual([]);
});

test("every mark is a link with a name of its own, reached by Tab, to its records", async () => {
  show(room(rate));
  const mark = await waitFor(() => screen.getByRole("link", { name: /^Anne: .*Opens them\.$/ }));
  expect(mark.getAttribute("href")).toBe(addressOf(rate, { of: "group", name: "Anne" }));
  expect(await axeFindings()).toEqual([]);
});

test("a funnel, a line by month and a table", async () => {
  const { unmount } = show(room({ ...rate, chart: "funnel" }));
  await waitFor(() => screen.getByRole("link", { name: /^Won: / }));
  expect(screen.getAllByRole("row")).toHaveLength(6);
  expect(await axeFindings()).toEqual([]);
  unmount();
  show(room({ ...rate, split: "month", chart: "lines" }));
  await waitFor(() => screen.getByRole("link", { name: /^March 2026: / }));
  expect(await axeFindings()).toEqual([]);
});

test("choices lead to an address, where lines and funnels make sense alone", async () => {
  const onChoice = spy();
  show(room({ ...rate, split: "month", chart: "lines" }, { onChoice }));
  fireEvent.change(screen.getByLabelText("Split by"), { target: { value: "segment" } });
  expect(onChoice).toHaveBeenLastCalledWith(addressOf({ ...rate, split: "segment", chart: "bars" }));
  fireEvent.change(screen.getByLabelText("Figure"), { target: { value: "hours" } });
  expect(onChoice).toHaveBeenLastCalledWith(
    addressOf({ ...rate, measure: "hours", split: "month", chart: "lines" }),
  );
  await userEvent.click(screen.getByLabelText("Table"));
  expect(onChoice).toHaveBeenLastCalledWith(addressOf({ ...rate, split: "month", chart: "table" }));
});

test("pinned, saved as a picture and as a table", async () => {
  const [onPin, onPicture, onCsv] = [spy(), spy(), spy()];
  show(room(rate, { onPin, onPicture, onCsv }));
  await waitFor(() => screen.getByRole("link", { name: /^Anne: / }));
  await userEvent.click(screen.getByRole("button", { name: "Pin to the first screen" }));
  expect(onPin).toHaveBeenCalledWith(true, null);
  await userEvent.click(screen.getByRole("button", { name: "Picture (PNG)" }));
  expect(onPicture.mock.lastCall?.slice(1)).toEqual(["Won of closed, by person, over twelve months", "png"]);
  await userEvent.click(screen.getByRole("button", { name: "Table (CSV)" }));
  expect(onCsv).toHaveBeenCalledOnce();
});

test("nothing there, nothing read yet, nothing at all", () => {
  const empty = { ...data, deals: [] };
  const { unmount } = show(room(rate, { analysis: analyse(empty, rate, createRandom(1)) }));
  screen.getByText(/Nothing of that in this period/);
  unmount();
  const other = show(room(rate, { analysis: null }));
  screen.getByRole("status");
  other.unmount();
  show(room(rate, { analysis: null, isEmpty: true }));
  expect(screen.getByRole("link").getAttribute("href")).toBe("#/imports");
});

test("an address names its choice and its records again", () => {
  for (const behind of [
    { of: "all" },
    { of: "group", name: null },
    { of: "group", name: "Dupont & Fils = 1" },
    { of: "step", stage: "won" },
  ] as const) {
    const query = new URLSearchParams(addressOf(rate, behind).split("?")[1]);
    expect(behindOfQuery(query)).toEqual(behind);
    expect(choiceOf(query)).toEqual(rate);
  }
  expect(choiceOf(new URLSearchParams("figure=toString&by=segment&as=lines"))).toMatchObject({
    measure: "won",
    chart: "bars",
  });
});
