import { cleanup, screen, waitFor } from "@testing-library/preact";
import type { ComponentChildren } from "preact";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ContextPage } from "@/components/team/ContextPage";
import { DataProtection } from "@/components/team/DataProtection";
import { GroupSheet } from "@/components/team/GroupSheet";
import { GroupTime } from "@/components/team/GroupTime";
import { PeopleOverview } from "@/components/team/PeopleOverview";
import { WholeTeam } from "@/components/team/WholeTeam";
import { readSummaries } from "@/lib/team/overview";
import { axeFindings, show, spy } from "./show";
import { leadActs } from "./team-scenes";
import { summaryOf } from "../fixtures/summary";
import { receivedOf, teamOf } from "./team-of-many";

afterEach(cleanup);
beforeEach(() => {
  document.body.innerHTML = "";
});

const languages = ["en", "fr"] as const;
const untranslated = /\b(?:team|context|group|protection|sharing|practices|routines|mirror)\.[a-z-]+\b/;

test.each(languages)(
  "%s: six people in context: said in words, every mark a link with its name",
  async (language) => {
    const { team, received } = teamOf(6, { odd: 2 });
    show(<ContextPage team={team} read={readSummaries(received)} {...leadActs} />, language);
    await waitFor(() => expect(document.querySelectorAll(".chance-bands a")).toHaveLength(6));
    for (const link of document.querySelectorAll(".chance-bands a")) {
      expect(link.getAttribute("href")).toMatch(/^#\/team\/review\//);
      expect(link.getAttribute("aria-label")?.length).toBeGreaterThan(30);
    }
    for (const closed of screen.queryAllByRole("button", { expanded: false })) await userEvent.click(closed);
    expect(await axeFindings()).toEqual([]);
    expect(document.body.textContent).not.toMatch(untranslated);
    const names = [...document.querySelectorAll("tbody th")].map(({ textContent }) => textContent);
    expect(names).toEqual(team.members.map(({ name }) => name));
  },
);

test("one person far from what their deals bring differs, with questions and no blame; of equals nobody does", async () => {
  const odd = teamOf(12, { odd: 3 });
  const { unmount } = show(<ContextPage team={odd.team} read={readSummaries(odd.received)} {...leadActs} />);
  screen.getByText(/One person’s result differs/);
  screen.getByText(/Ask before concluding/);
  unmount();
  const even = teamOf(12, {});
  show(<ContextPage team={even.team} read={readSummaries(even.received)} {...leadActs} />);
  screen.getByText("Differences between people are no larger than chance");
  expect(screen.queryByText(/Ask before concluding/)).toBeNull();
});

test("four people are compared with nobody", () => {
  const { team, received } = teamOf(4, {});
  show(<ContextPage team={team} read={readSummaries(received)} {...leadActs} />);
  screen.getByText(/Nothing to compare yet/);
  expect(document.querySelector(".chance-bands")).toBeNull();
});

test("a territory is kept under the word that was typed, and none where it was emptied", async () => {
  const onTerritory = spy();
  const { team, received } = teamOf(5, {});
  show(<ContextPage team={team} read={readSummaries(received)} onTerritory={onTerritory} />);
  await userEvent.click(screen.getByText("Name the territories"));
  await userEvent.type(screen.getByLabelText("Territory of Person 1"), " West ");
  await userEvent.click(screen.getByText("Keep the territories"));
  expect(onTerritory.mock.calls).toEqual([[team.team, "p1", "West"]]);
});

test.each(languages)(
  "%s: forty people: questions first, the roster's order, one found by name",
  async (language) => {
    const { team, received } = teamOf(40, {});
    show(<PeopleOverview team={team} read={readSummaries(received)} />, language);
    const people = () => [...document.querySelectorAll(".team-person > strong, .team-person-head > strong")];
    // Many are drawn piece by piece.
    await waitFor(() => expect(people()).toHaveLength(40));
    expect(people().map(({ textContent }) => textContent)).toEqual(team.members.map(({ name }) => name));
    expect(await axeFindings()).toEqual([]);
    await userEvent.type(screen.getByRole("searchbox"), "person 39");
    expect(people()).toHaveLength(1);
    expect(document.body.textContent).not.toMatch(untranslated);
  },
);

test.each(languages)("%s: the team as a whole, published and withheld", async (language) => {
  const partner = { perimeter: "Bakeries in the west", process: "Call, book, hand over" };
  const team = { ...teamOf(6, {}).team, partner };
  const weekly = (id: string, meetings: number) =>
    summaryOf(id, { counts: [{ kind: "meeting", started: meetings, answered: 0, other: 0 }] });
  const shares = { identify: 0.25, appoint: 0.2, interview: 0.3, propose: 0.25 };
  show(
    <WholeTeam
      team={team}
      phases={[
        { published: true, month: "2026-10", people: 6, roster: [], shares, twoAtMost: 0.4 },
        { published: false, month: "2026-09", why: "fewer-than-five" },
      ]}
      read={readSummaries([
        receivedOf("p1", "Person 1", weekly("2026-W44", 3)),
        receivedOf("p2", "Person 2", weekly("2026-W44", 4)),
        receivedOf("p1", "Person 1", weekly("2026-W43", 2)),
      ])}
      {...leadActs}
    />,
    language,
  );
  expect(document.querySelectorAll("tbody tr")).toHaveLength(2);
  expect(document.querySelector("tbody tr td:nth-of-type(4)")?.textContent).toBe("7");
  expect(await axeFindings()).toEqual([]);
  expect(document.body.textContent).not.toMatch(untranslated);
});

test.each(languages)("%s: group time shows what was offered and no name with the case", async (language) => {
  const { team, received } = teamOf(12, {});
  const onSavePage = vi.fn<(title: string, content: ComponentChildren) => void>();
  show(
    <GroupTime
      team={team}
      read={readSummaries(received)}
      practices={[{ id: "practice-a", title: "Call before mail", why: "Because" }]}
      onSavePage={onSavePage}
    />,
    language,
  );
  expect(await axeFindings()).toEqual([]);
  expect(document.body.textContent).not.toMatch(untranslated);
  const [first] = screen.getAllByRole("checkbox");
  if (first) await userEvent.click(first);
  await userEvent.click(screen.getAllByRole("button").at(-1) ?? document.body);
  cleanup();
  show(<>{onSavePage.mock.calls[0]?.[1]}</>, language);
  const text = document.body.textContent ?? "";
  expect(text).not.toContain("Person 2 ");
  expect(text).toContain("Person 6");
  expect(text).toContain("Call before mail");
  expect(text).toContain("silent after each quote");
  expect(text).not.toContain("Person 3 ");
  expect(await axeFindings()).toEqual([]);
});

test.each(languages)("%s: group time with nothing offered says what to do instead", async (language) => {
  const { team } = teamOf(1, {});
  show(<GroupTime team={team} read={[]} practices={[]} onSavePage={spy()} />, language);
  expect(await axeFindings()).toEqual([]);
  cleanup();
  show(<GroupSheet team="South" successes={[]} practices={[]} difficultCase={null} />, language);
  expect(document.body.textContent).not.toMatch(untranslated);
});

test.each(languages)(
  "%s: data protection lists everything held with its end, in the roster's order",
  async (language) => {
    const { team, received } = teamOf(6, {});
    show(<DataProtection team={team} received={received} onSavePage={spy()} {...leadActs} />, language);
    expect(document.querySelectorAll("tbody tr")).toHaveLength(received.length);
    expect(await axeFindings()).toEqual([]);
    expect(document.body.textContent).not.toMatch(untranslated);
    expect(document.body.textContent).toContain("2026");
  },
);

test("a team of four: one sentence for all of its months, and not the same one six times", async () => {
  const { team } = teamOf(4, {});
  const withheld = (month: string) => ({ published: false as const, month, why: "fewer-than-five" as const });
  const months = ["2026-10", "2026-09", "2026-08"].map(withheld);
  show(
    <WholeTeam
      {...leadActs}
      team={team}
      phases={months}
      read={[]}
      onAggregates={() => Promise.resolve(months)}
    />,
  );
  const said = "Nothing is said of 3 months. Fewer than five people with enough days.";
  await waitFor(() => expect(screen.getAllByText(said)).toHaveLength(2));
});

test("nine and more who did not include their deals are told by their number, and by name on demand", async () => {
  const { team, received } = teamOf(20, {});
  const few = received.filter(({ sender }) => Number(sender.slice(1)) <= 8);
  show(<ContextPage {...leadActs} team={team} read={readSummaries(few)} />);
  expect(screen.queryByText(/Person 20/)).toBeNull();
  await userEvent.click(screen.getByText("12 people have not included their deals"));
  expect(screen.getByText(/Person 19 and Person 20/)).toBeTruthy();
});
