import { cleanup, fireEvent, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { LeadScoreLine } from "@/components/leads/LeadScoreLine";
import { LeadsPage } from "@/components/leads/LeadsPage";
import { leadOnScreen } from "@/entrypoints/sidebar/lead-on-screen";
import { type Lead, type LeadFacts, scoreLeads } from "@/lib/figures/lead-list";
import { defaultLeadScoring } from "@/lib/figures/lead-score";
import { nobodyOnScreen } from "@/lib/views/on-screen";
import { axeFindings, show, spy } from "./show";

afterEach(cleanup);

const lead = (id: string, account: string): Lead => ({
  of: { opportunity: id },
  name: `Deal ${id}`,
  company: `Company ${account}`,
  segment: null,
  account,
});
const wrote = { kind: "email", initiative: "reactive", day: "2026-11-20", contact: null, opportunity: null };
const facts: LeadFacts = {
  scoring: defaultLeadScoring,
  since: "2026-09-01",
  noted: [
    { record: "lead-sign", id: "s", day: "2026-11-10", sign: "quote-opened", times: 1, opportunity: "1" },
  ],
  actions: [
    ...Array.from({ length: 4 }, () => ({ ...wrote, account: "a" })),
    { ...wrote, account: "b", opportunity: "other" },
  ],
};
const leads = scoreLeads([lead("2", "b"), lead("1", "a")], facts);
const page = (given: Partial<Parameters<typeof LeadsPage>[0]> = {}) => (
  <LeadsPage
    leads={leads}
    scoring={defaultLeadScoring}
    failure={null}
    onScoring={spy()}
    onSign={spy()}
    onUnsign={spy()}
    {...given}
  />
);

test("an account's exchanges count for its opportunity, unless they name another", () => {
  expect(leads.map(({ name, score }) => [name, score.points])).toEqual([
    ["Deal 1", 40],
    ["Deal 2", 0],
  ]);
});

test("whom to call, whom to nurture, each line by line; a sign is noted and taken back", async () => {
  const [onSign, onUnsign] = [spy(), spy()];
  show(page({ onSign, onUnsign }));
  screen.getByRole("heading", { name: "To call: 1 from 30 points on" });
  const [why] = screen.getAllByRole("button", { name: /^Line by line/ });
  if (why) await userEvent.click(why);
  screen.getByText("Wrote to you × 3");
  screen.getByText("of 4 seen");
  screen.getByText("40 of 30 points: call.");
  expect(await axeFindings()).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "They visited a page" }));
  expect(onSign).toHaveBeenCalledWith(leads[0], "page-visited");
  await userEvent.click(screen.getByRole("button", { name: /^Take back/ }));
  expect(onUnsign).toHaveBeenCalledWith(leads[0], "quote-opened");
});

test("the points are the person's own: nought takes a sign away, a half is refused", async () => {
  const onScoring = spy();
  show(page({ onScoring }), "fr");
  await userEvent.click(screen.getByRole("button", { name: "Les points et le seuil" }));
  expect(await axeFindings()).toEqual([]);
  const points = screen.getByLabelText(/^Points\s: A visité une page$/);
  fireEvent.input(points, { target: { value: "1.5" } });
  expect(screen.getByRole("button", { name: "Garder ces points" })).toHaveProperty("disabled", true);
  fireEvent.input(points, { target: { value: "0" } });
  fireEvent.input(screen.getByLabelText("Seuil"), { target: { value: "45" } });
  await userEvent.click(screen.getByRole("button", { name: "Garder ces points" }));
  expect(onScoring).toHaveBeenCalledWith({
    ...defaultLeadScoring,
    threshold: 45,
    rules: defaultLeadScoring.rules.filter(({ sign }) => sign !== "page-visited"),
  });
});

test("on screen: a prospect, or an account with a deal open; a customer has no score", async () => {
  const account = { id: "a", name: "Atelier Bois", segment: null, status: "prospect" };
  expect(leadOnScreen({ ...nobodyOnScreen, account })?.of).toEqual({ account: "a" });
  expect(leadOnScreen({ ...nobodyOnScreen, account: { ...account, status: "customer" } })).toBeNull();
  expect(leadOnScreen(nobodyOnScreen)).toBeNull();
  const [scored] = leads;
  if (!scored) throw new Error("no lead");
  show(<LeadScoreLine lead={scored} scoring={defaultLeadScoring} onSign={spy()} onUnsign={spy()} />);
  await userEvent.click(screen.getByRole("button", { name: "Score 40: call" }));
  screen.getByText("Opened the quote × 1");
  expect(await axeFindings()).toEqual([]);
});

test("without a lead it says where they come from", () => {
  show(page({ leads: [] }));
  expect(screen.getByText(/Leads will appear here/)).toBeTruthy();
});
