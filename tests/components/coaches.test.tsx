import { cleanup, screen, within } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CoachAlong } from "@/components/team/CoachAlong";
import { Coaches } from "@/components/team/Coaches";
import { HandOver } from "@/components/team/HandOver";
import { JoinTeam } from "@/components/team/JoinTeam";
import { LedTeam } from "@/components/team/LedTeam";
import { Members } from "@/components/team/Members";
import { PaperSheet } from "@/components/team/PaperSheet";
import { ShareSummary } from "@/components/team/ShareSummary";
import type { InvitationView } from "@/lib/views/team";
import { axeFindings, show, spy } from "./show";
import { code, deputy, leadActs, memberActs, room, settings } from "./team-scenes";

afterEach(cleanup);
beforeEach(() => {
  document.body.innerHTML = "";
});

const languages = ["en", "fr"] as const;
const untranslated = /\b(?:team|sharing|coaches)\.[a-z-]+\b/;
const json = (name: string) => new File(["{}"], name, { type: "application/json" });
const [membership] = room.memberships;
const [team] = room.teams;
if (!membership || !team) throw new Error("scenes");

const invited: InvitationView = { ...settings, managerCode: code, coaches: [deputy], before: null };
const open = async (name: string, file: File) =>
  userEvent.upload(screen.getByLabelText(name, { selector: "input" }), file);

const joinWith = (shown: InvitationView, onJoin = spy(), onLeave = spy()) => ({
  onReadInvitation: () => Promise.resolve(shown),
  onJoin: (...given: unknown[]) => {
    onJoin(...given);
    return Promise.resolve({ done: true } as const);
  },
  onLeave,
});

test("before anything is sealed, the preview names both readers with their words", async () => {
  show(<ShareSummary membership={membership} today="2026-11-23" {...memberActs} />);
  const readers = await screen.findByRole("region", { name: "Who will be able to read it" });
  for (const said of ["Claude Morel", code, "Dana Roux", deputy.code])
    expect(within(readers).getByText(said)).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

test.each(languages)(
  "%s: a newer invitation says who would read along, and is agreed to or left",
  async (language) => {
    const [onJoin, onLeave] = [spy(), spy()];
    const before = { ownName: "Anne", manager: { name: "Old Boss", code: "tarak" }, coaches: [] };
    show(<JoinTeam {...joinWith({ ...invited, before }, onJoin, onLeave)} />, language);
    await open(
      language === "en" ? "Open the invitation file" : "Ouvrir le fichier d’invitation",
      json("i.json"),
    );
    const change = await screen.findByRole("region", { name: /South/ });
    expect(change.textContent).toContain("Old Boss");
    expect(change.textContent).toContain(deputy.code);
    expect(await axeFindings()).toEqual([]);
    expect(document.body.textContent).not.toMatch(untranslated);
    expect(onJoin).not.toHaveBeenCalled();
    await userEvent.click(
      within(change).getByRole("button", {
        name: language === "en" ? "Agree to the change" : "Accepter le changement",
      }),
    );
    expect(onJoin.mock.calls[0]?.[1]).toBe("Anne");
    await screen.findByRole("status");
    expect(onLeave).not.toHaveBeenCalled();
  },
);

test("whoever reads no longer is named, and leaving is one press away", async () => {
  const onLeave = spy();
  const before = { ownName: "Anne", manager: null, coaches: [deputy] };
  show(<JoinTeam {...joinWith({ ...invited, coaches: [], before }, spy(), onLeave)} />);
  await open("Open the invitation file", json("i.json"));
  await screen.findByText(/Dana Roux reads along no longer/);
  await userEvent.click(screen.getByRole("button", { name: "Leave this team" }));
  expect(onLeave).toHaveBeenCalledWith("t1");
});

test.each(languages)(
  "%s: the manager's and the coach's sides have nothing for axe to find",
  async (language) => {
    const scenes = [
      () => <Coaches team={team} {...leadActs} />,
      () => <HandOver team={team} {...leadActs} />,
      () => <CoachAlong {...leadActs} />,
      () => <LedTeam team={{ ...team, role: "coach" }} received={[]} {...leadActs} />,
      () => (
        <LedTeam
          team={{ ...team, handedTo: { name: "Eve", at: "2026-11-23T10:00:00Z" } }}
          received={[]}
          {...leadActs}
        />
      ),
      () => (
        <Members
          team={{ ...team, members: team.members.map((one) => ({ ...one, sameNameAs: "f0" })) }}
          {...leadActs}
        />
      ),
    ];
    for (const scene of scenes) {
      const { unmount } = show(scene(), language);
      for (let opened = 0; opened < 3; opened++)
        for (const closed of screen.queryAllByRole("button", { expanded: false }))
          await userEvent.click(closed);
      expect(await axeFindings()).toEqual([]);
      expect(document.body.textContent).not.toMatch(untranslated);
      unmount();
    }
  },
);

test("a card shows its words before anyone is added by it", async () => {
  const onAddCoach = spy();
  const acts = {
    ...leadActs,
    onAddCoach: (...given: unknown[]) => {
      onAddCoach(...given);
      return Promise.resolve({ done: true } as const);
    },
  };
  show(<Coaches team={{ ...team, coaches: [] }} {...acts} />);
  await open("Open their card", json("cairn-card.json"));
  await screen.findByText(deputy.code);
  expect(onAddCoach).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Add Dana Roux as a second coach" }));
  expect(onAddCoach).toHaveBeenCalledWith("t2", "{}");
  await screen.findByText(/hand out the invitation again/);
});

test("a team's file says what it makes of one before it is taken up", async () => {
  const view = {
    role: "successor" as const,
    team: "t1",
    teamName: "South",
    managerName: "Claude Morel",
    managerCode: code,
    people: 7,
  };
  show(<CoachAlong {...leadActs} onReadTeamFile={() => Promise.resolve(view)} />);
  await open("Open a team’s file", new File(["x"], "cairn-team.cairn"));
  await screen.findByText(/Claude Morel hands South over to you \(7 people\)/);
  expect(await axeFindings()).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Take South over" }));
  await screen.findByText("Done. The team stands above.");
});

test("who reads along cannot change the team, and the papers name them", () => {
  const { unmount } = show(<LedTeam team={{ ...team, role: "coach" }} received={[]} {...leadActs} />);
  expect(screen.queryByText("Save the invitation")).toBeNull();
  expect(screen.getByText(/You read along here/)).toBeTruthy();
  unmount();
  show(<PaperSheet sheet="notice" team={{ ...settings, coaches: [deputy] }} people={6} day="2026-11-23" />);
  expect(document.body.textContent).toContain("Claude Morel, and Dana Roux for whoever agreed to it.");
});
