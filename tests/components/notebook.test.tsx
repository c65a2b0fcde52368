import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { groupByDay } from "@/components/journal/ActionList";
import { KeepCopy } from "@/components/journal/KeepCopy";
import { EvidenceChart } from "@/components/patterns/EvidenceChart";
import { MarkerPart } from "@/components/patterns/MarkerPart";
import { PatternList } from "@/components/patterns/PatternList";
import { DataPart } from "@/components/settings/DataPart";
import { HoursEditor } from "@/components/settings/HoursEditor";
import { isWeekRight, readTime } from "@/components/settings/hours";
import { offeredSites } from "@/components/settings/offered-sites";
import { originOf } from "@/components/settings/origin";
import { YouPart } from "@/components/settings/YouPart";
import { Welcome } from "@/components/welcome/Welcome";
import { defaultSettings } from "@/lib/model/settings";
import { journalLines, patternView } from "../gallery/data";
import { nothing } from "../gallery/scene";
import { axeFindings, show, spy } from "./show";

afterEach(cleanup);
const settings = defaultSettings("en", "Europe/Paris");

test("lines are grouped by local day in their order", () => {
  expect(groupByDay(journalLines).map(([day, lines]) => [day, lines.length])).toEqual([
    ["2026-11-23", 3],
    ["2026-11-20", 2],
  ]);
});

test("the chart of a pattern is also a table, whose days open the journal", () => {
  show(<EvidenceChart view={patternView} />);
  fireEvent.click(screen.getByRole("button", { name: "As a table" }));
  const rows = within(screen.getByRole("table")).getAllByRole("row");
  expect(rows).toHaveLength(patternView.days.filter((one) => one.n > 0).length + 1);
  expect(screen.getByRole("link", { name: "Tuesday 10 November" }).getAttribute("href")).toBe(
    "#/journal?from=2026-11-10&to=2026-11-10",
  );
});

test("what lies beyond the marker without being sure is not said to be within it", () => {
  const recent = (share: number) => ({
    ...patternView,
    state: "ok" as const,
    recent: { share, low: 0, high: 1, n: 54 },
  });
  const { marker } = patternView;
  show(<PatternList patterns={[recent(marker.value + 0.02)]} />);
  expect(screen.getByText("Not clear enough to say")).toBeTruthy();
  cleanup();
  show(<PatternList patterns={[recent(marker.value - 0.02)]} />);
  expect(screen.getByText("Within your marker")).toBeTruthy();
});

test("a marker is given in per cent and kept as a share, with how it was agreed", () => {
  const onSet = spy();
  show(<MarkerPart view={patternView} onSet={onSet} />);
  fireEvent.click(screen.getByRole("button", { name: "Change the marker" }));
  const value = screen.getByLabelText(/New marker/);
  expect(value).toHaveProperty("value", "70");
  fireEvent.input(value, { target: { value: "60,5" } });
  fireEvent.click(screen.getByRole("radio", { name: "with my manager" }));
  fireEvent.submit(value.closest("form") as HTMLFormElement);
  expect(onSet).toHaveBeenCalledWith(0.605, "coach");
});

test("a restore shows what it would do, and the lines that it leaves out, before anything is written", () => {
  const onApply = spy();
  show(
    <KeepCopy
      state={{
        step: "preview",
        lines: [{ record: "action", added: 2, changed: 1, kept: 0 }],
        bad: [{ code: "file-unreadable", facts: { line: 812 } }],
        badCount: 1,
      }}
      onBackup={nothing}
      onChooseFile={nothing}
      onApply={onApply}
      onLeave={nothing}
      onUndoRestore={nothing}
    />,
  );
  const dialog = screen.getByRole("dialog");
  expect(dialog.textContent).toContain("2 records to add, 1 record to change.");
  expect(dialog.textContent).toContain("Line 812");
  fireEvent.click(within(dialog).getByRole("button", { name: "Restore" }));
  expect(onApply).toHaveBeenCalledOnce();
});

test("erasing asks for its word first", async () => {
  const onErase = spy();
  show(
    <DataPart
      settings={settings}
      hasSample={false}
      said={null}
      onChange={nothing}
      onLoadSample={nothing}
      onRemoveSample={nothing}
      onErase={onErase}
    />,
    "fr",
  );
  fireEvent.click(screen.getByRole("button", { name: "Tout effacer" }));
  const dialog = await screen.findByRole("dialog");
  const erase = within(dialog).getByRole("button", { name: "Tout effacer" });
  expect(erase).toHaveProperty("disabled", true);
  fireEvent.input(within(dialog).getByRole("textbox"), { target: { value: "Effacer" } });
  fireEvent.click(erase);
  expect(onErase).toHaveBeenCalledOnce();
});

test("six figures at most can be pinned, each with its aim and its place", async () => {
  const onChange = spy();
  const six = [
    "started-today",
    "calls-week",
    "won-value.month",
    "win-rate.year.segment.gold",
    "open-deals.now",
    "routines-kept",
  ];
  show(
    <YouPart
      settings={{ ...settings, flashFigures: six, figureTargets: { "won-value.month": 10_000 } }}
      onChange={onChange}
      onNotifications={nothing}
    />,
  );
  expect(screen.getByLabelText("Pin another figure")).toHaveProperty("disabled", true);
  expect(screen.getByLabelText("Aim for: Value won, this month")).toHaveProperty("value", "10000");
  screen.getByText("Won of closed, Gold, this year");
  fireEvent.click(screen.getByRole("button", { name: "Take off the first screen: Calls this week" }));
  expect(onChange).toHaveBeenLastCalledWith({
    flashFigures: six.filter((id) => id !== "calls-week"),
    figureTargets: { "won-value.month": 10_000 },
  });
  fireEvent.click(screen.getByRole("button", { name: "Move up: Open deals" }));
  expect(onChange.mock.lastCall?.[0]).toMatchObject({
    flashFigures: [
      "started-today",
      "calls-week",
      "won-value.month",
      "open-deals.now",
      "win-rate.year.segment.gold",
      "routines-kept",
    ],
  });
  fireEvent.change(screen.getByLabelText("Aim for: Won of closed, Gold, this year"), {
    target: { value: "40" },
  });
  expect(onChange.mock.lastCall?.[0]).toMatchObject({ figureTargets: { "win-rate.year.segment.gold": 0.4 } });
  expect(await axeFindings()).toEqual([]);
});

test.each([
  ["9", "09:00"],
  ["9h30", "09:30"],
  ["0930", "09:30"],
  ["24:00", "24:00"],
  ["24:30", null],
  ["half nine", null],
  ["12:60", null],
])("a time typed as %s is %s", (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

test("hours that end before they begin are told, and not right", () => {
  const week = { mon: ["12:00-09:00"] };
  show(<HoursEditor week={week} onChange={nothing} />);
  expect(screen.getByRole("alert")).toBeTruthy();
  expect(isWeekRight(week)).toBe(false);
});

test.each([
  ["crm.example.com", "https://crm.example.com"],
  ["https://crm.example.com/app/#/deals", "https://crm.example.com"],
  ["http://localhost:8080/mail", "http://localhost:8080"],
  ["javascript:alert(1)", null],
  ["two words", null],
  ["", null],
])("the origin of %s is %s", (typed, origin) => {
  expect(originOf(typed)).toBe(origin);
});

test("the welcome goes on step by step and can be skipped at each", () => {
  const onFinish = spy();
  const onWeek = spy();
  show(
    <Welcome
      language="en"
      week={{ mon: ["09:00-12:30"] }}
      sites={[]}
      failure={null}
      said={null}
      onLanguage={nothing}
      onWeek={onWeek}
      onEnable={nothing}
      onLoadSample={nothing}
      onFinish={onFinish}
    />,
  );
  fireEvent.click(screen.getByRole("button", { name: "Continue" }));
  fireEvent.click(screen.getByRole("button", { name: "Continue" }));
  fireEvent.click(screen.getByRole("checkbox", { name: "Tuesday" }));
  fireEvent.click(screen.getByRole("button", { name: "Continue" }));
  expect(onWeek).toHaveBeenCalledWith({ mon: ["09:00-12:30"], tue: ["09:00-12:30", "13:30-18:00"] });
  fireEvent.click(screen.getByRole("button", { name: "Back" }));
  fireEvent.click(screen.getByRole("button", { name: "Skip all this" }));
  expect(onFinish).toHaveBeenCalledOnce();
});

const site = (product: string, enabled = false) => ({
  origin: `https://${product.toLowerCase().replaceAll(" ", "-")}.example.com`,
  site: null,
  product,
  enabled,
  autoLog: false,
  managed: false,
});

test("of many sites the enabled and the most used are in sight; the others are found by name", () => {
  const sites = [
    ...["Zeta", "Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Gmail", "Eta Mail"].map((name) => site(name)),
    site("Own CRM", true),
  ];
  const first = offeredSites(sites, "");
  expect(first.on.map(({ product }) => product)).toEqual(["Own CRM"]);
  expect(first.found[0]?.product).toBe("Gmail");
  expect(first.found).toHaveLength(6);
  expect(first.more).toBe(2);
  expect(
    offeredSites([...sites, { ...site("Gmail"), origin: "https://other.example.com" }], "").found,
  ).toHaveLength(6);
  expect(
    offeredSites([site("Gmail"), { ...site("Gmail"), origin: "https://other.example.com" }], "").found,
  ).toHaveLength(1);
  expect(offeredSites(sites, "eta mail").found.map(({ product }) => product)).toEqual(["Eta Mail"]);
  expect(offeredSites(sites, "nothing such").found).toEqual([]);
});
