import { cleanup, fireEvent, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { NextActionList } from "@/components/rules/NextActionList";
import { RulesPage } from "@/components/rules/RulesPage";
import type { NextAction } from "@/lib/figures/next-actions";
import type { NextActionRule } from "@/lib/model/next-action";
import { axeFindings, show, spy } from "./show";

afterEach(cleanup);

const rule: NextActionRule = {
  record: "next-action-rule",
  id: "r",
  when: "unanswered-quote",
  thenKind: "call",
  what: "ring them about it",
  onWorkedDay: 5,
  isOn: true,
};

const page = (rules: NextActionRule[], onWrite = spy(), onRemove = spy()) => (
  <RulesPage rules={rules} failure={null} createId={() => "new"} onWrite={onWrite} onRemove={onRemove} />
);

test.each([
  ["en", /^Gold: a visit, every 4 months$/],
  ["fr", /^Or\s: une visite, tous les 4 mois$/],
] as const)(
  "the source's rules are offered, off until one switches them on: %s",
  async (language, sentence) => {
    const onWrite = spy();
    show(page([], onWrite), language);
    const offered = screen.getByRole("switch", { name: sentence });
    expect(offered.getAttribute("aria-checked")).toBe("false");
    await userEvent.click(offered);
    expect(onWrite).toHaveBeenCalledWith(
      expect.objectContaining({ id: "suggested-gold-visit", isOn: true, everyDays: 122 }),
    );
    expect(await axeFindings()).toEqual([]);
  },
);

test("a rule is changed, taken away, and one of one's own added by keyboard", async () => {
  const [onWrite, onRemove] = [spy(), spy()];
  show(page([rule], onWrite, onRemove));
  await userEvent.click(
    screen.getByRole("button", { name: /^Change\s?: Quote without an answer: ring them/ }),
  );
  fireEvent.input(screen.getByLabelText("On which worked day"), { target: { value: "0" } });
  expect(screen.getByRole("button", { name: "Keep this rule" })).toHaveProperty("disabled", true);
  fireEvent.input(screen.getByLabelText("On which worked day"), { target: { value: "3" } });
  expect(await axeFindings()).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Keep this rule" }));
  expect(onWrite).toHaveBeenLastCalledWith({ ...rule, onWorkedDay: 3 });
  await userEvent.click(
    screen.getByRole("button", { name: /^Take away\s?: Quote without an answer: ring them/ }),
  );
  expect(onRemove).toHaveBeenCalledWith(rule);
  await userEvent.click(screen.getByRole("button", { name: "Add a rule" }));
  await userEvent.type(screen.getByLabelText(/^In your words/), "thank them{Enter}");
  expect(onWrite.mock.lastCall?.[0]).toMatchObject({
    id: "new",
    when: "after",
    what: "thank them",
    isOn: true,
  });
});

test("what the rules ask for: its reason, when it is due, and three answers", async () => {
  const action: NextAction = {
    id: "r q",
    rule,
    due: "2026-11-20",
    account: "a",
    contact: null,
    opportunity: null,
    since: "2026-11-13",
  };
  const acts = { onTake: spy(), onAnswer: spy(), onExport: spy() };
  const many = Array.from({ length: 7 }, (_, index) => ({ ...action, id: `r ${index}` }));
  show(<NextActionList actions={many} whoOf={() => "Atelier Bois"} today="2026-11-23" hasRules {...acts} />);
  expect(screen.getAllByRole("heading", { name: "ring them about it: Atelier Bois" })).toHaveLength(5);
  screen.getAllByText("Quote of Friday 13 November, no answer since. Was due on Friday 20 November.");
  expect(await axeFindings()).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "2 more" }));
  expect(screen.getAllByRole("heading")).toHaveLength(7);
  const [done] = screen.getAllByRole("button", { name: "Done" });
  if (done) await userEvent.click(done);
  expect(acts.onAnswer).toHaveBeenCalledWith(many[0], "done");
  await userEvent.click(screen.getByRole("button", { name: "To my calendar (.ics)" }));
  expect(acts.onExport).toHaveBeenCalledWith(many);
});

test("without a rule it says where they are", () => {
  show(
    <NextActionList
      actions={[]}
      whoOf={() => null}
      today="2026-11-23"
      hasRules={false}
      onTake={spy()}
      onAnswer={spy()}
      onExport={spy()}
    />,
    "fr",
  );
  expect(screen.getByRole("link", { name: "Règles" }).getAttribute("href")).toBe("#/plan/rules");
});
