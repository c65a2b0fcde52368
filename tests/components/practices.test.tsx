import { cleanup, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PracticeLibrary } from "@/components/team/PracticeLibrary";
import { TeamPractices } from "@/components/team/TeamPractices";
import type { Routine } from "@/lib/model/routine";
import type { ReadSummary } from "@/lib/team/overview";
import type { PracticeView } from "@/lib/views/practice";
import { axeFindings, show, spy } from "./show";
import { summaryOf } from "../fixtures/summary";
import { receivedOf } from "./team-of-many";
import { practiceActs } from "./team-scenes";

afterEach(cleanup);
beforeEach(() => {
  document.body.innerHTML = "";
});

const languages = ["en", "fr"] as const;
const untranslated = /\b(?:team|practices|routines|kinds|experiments)\.[a-z-]+\b/;
const id = "practice-abcdefghijkl";
const practice: PracticeView = {
  id,
  title: "Call before mail",
  why: "The day begins with what I chose",
  cue: "I sit down",
  steps: ["Open the list", "Call one"],
  situation: "Days that begin in the inbox",
  match: { kinds: ["call"], initiative: "proactive", minMinutes: null, followsUp: null },
  times: 1,
  per: "day",
  days: null,
  tried: { people: 1, effects: [] },
  author: "Anne Petit",
  role: "colleague",
  madeAt: "2026-11-20T09:00:00Z",
  signedBy: "member",
  signerName: "Anne Petit",
  receivedAt: "2026-11-21T09:00:00Z",
  text: "{}",
};
const routine: Routine = {
  record: "routine",
  id: "r1",
  name: "My block",
  from: "2026-10-01",
  match: { kinds: ["prospecting"] },
  times: 3,
  per: "week",
  catalogue: "prospecting-block",
};
const effect = {
  level: 3,
  outcome: "meetings",
  people: 1,
  difference: 0.9,
  low: -0.2,
  high: 2,
  p: 0.06,
  spread: null,
} as const;

const reported = (count: number): ReadSummary[] =>
  Array.from({ length: count }, (_, index) => {
    const summary = summaryOf("2026-10", {
      trials: [
        {
          practice: id,
          outcome: "meetings",
          pairs: 8,
          difference: 1 + index / 10,
          low: 0,
          high: 2,
          p: 0.04,
        },
      ],
    });
    return { received: receivedOf(`p${index}`, `Person ${index}`, summary), summary };
  });

test.each(languages)(
  "%s: the library, published and starter, has nothing for axe to find",
  async (language) => {
    show(
      <>
        <TeamPractices
          practices={[
            practice,
            {
              ...practice,
              id: "practice-bbbbbbbbbbbb",
              signedBy: "unknown",
              tried: { people: 1, effects: [effect] },
            },
          ]}
          routines={[{ routine, effect }]}
          read={reported(6)}
          ownName="Claude"
          memberships={[]}
          teams={[]}
          {...practiceActs}
        />
        <PracticeLibrary
          kept={new Map([["prospecting-block", "r1"]])}
          onAdopt={() => Promise.resolve(true)}
        />
      </>,
      language,
    );
    for (const closed of screen.queryAllByRole("button", { expanded: false })) await userEvent.click(closed);
    expect(await axeFindings()).toEqual([]);
    expect(document.body.textContent).not.toMatch(untranslated);
  },
);

test("no effect is claimed that was not drawn by lot; reports are pooled from five people on", () => {
  const draw = (count: number) => (
    <TeamPractices
      practices={[practice]}
      routines={[]}
      read={reported(count)}
      ownName=""
      memberships={[]}
      teams={[]}
      {...practiceActs}
    />
  );
  const { unmount } = show(draw(4));
  screen.getByText(/Not tried by lot yet/);
  screen.getByText(/Reported back to you: 4 results/);
  expect(screen.queryByText(/people drew their weeks/)).toBeNull();
  unmount();
  show(draw(5));
  screen.getByText(/5 people drew their weeks by lot: \+1.2 meetings a week/);
  screen.getByRole("button", { name: /Publish again/ });
});

test("adopted in one click; once kept, the way leads to weeks drawn by lot", async () => {
  const onAdoptPractice = vi.fn<(practice: PracticeView) => Promise<boolean>>(() => Promise.resolve(true));
  const { unmount } = show(
    <TeamPractices
      practices={[practice]}
      routines={[]}
      read={null}
      ownName=""
      memberships={[]}
      teams={[]}
      {...practiceActs}
      onAdoptPractice={onAdoptPractice}
    />,
  );
  await userEvent.click(screen.getByRole("button", { name: /Take it up/ }));
  expect(onAdoptPractice).toHaveBeenCalledWith(practice);
  // The press is answered at once; the room's routines come later.
  expect(screen.getByRole("button", { name: /You keep it/ })).toHaveProperty("disabled", true);
  unmount();
  show(
    <TeamPractices
      practices={[practice]}
      routines={[{ routine: { ...routine, catalogue: id }, effect: null }]}
      read={null}
      ownName=""
      memberships={[]}
      teams={[]}
      {...practiceActs}
    />,
  );
  expect(screen.getByRole("link", { name: /Try it in weeks/ }).getAttribute("href")).toBe(
    "#/experiments?routine=r1",
  );
});

test("publishing: starter words to begin with, signed under a name, the result only where switched on", async () => {
  const onPublish = spy();
  show(
    <TeamPractices
      practices={[]}
      routines={[{ routine, effect }]}
      read={null}
      ownName=""
      memberships={[]}
      teams={[]}
      {...practiceActs}
      onPublish={(...given) => {
        onPublish(...given);
        return Promise.resolve({ done: true });
      }}
    />,
  );
  await userEvent.click(screen.getByText("Publish one of my routines"));
  const publish = screen.getByRole<HTMLButtonElement>("button", { name: "Sign and publish" });
  expect(publish.disabled).toBe(true);
  await userEvent.type(screen.getByLabelText("Your name, as readers will see it"), "Anne");
  await userEvent.click(publish);
  expect(onPublish.mock.calls[0]?.[1]).toMatchObject({ title: "My block", author: "Anne" });
  expect(onPublish.mock.calls[0]?.[2]).toEqual({ role: "colleague", tried: { people: 0, effects: [] } });
  await userEvent.click(screen.getByRole("switch", { name: /Include the result/ }));
  await userEvent.click(publish);
  expect(onPublish.mock.calls[1]?.[2]).toEqual({
    role: "colleague",
    tried: { people: 1, effects: [effect] },
  });
});

test("a manager signs a colleague's practice for the whole team: the same recipe, with what the colleague found", async () => {
  const onPublishAgain = spy();
  const found = { people: 1, effects: [effect] };
  show(
    <TeamPractices
      practices={[
        { ...practice, tried: found },
        { ...practice, id: "practice-cccccccccccc", signedBy: "unknown" },
      ]}
      routines={[]}
      read={[]}
      ownName="Claude"
      memberships={[]}
      teams={[]}
      {...practiceActs}
      onPublishAgain={onPublishAgain}
    />,
    "en",
  );
  await userEvent.click(screen.getByRole("button", { name: "Sign it for the whole team Call before mail" }));
  expect(onPublishAgain).toHaveBeenCalledWith(expect.objectContaining({ id, author: "Anne Petit" }), found);
});
