import { cleanup, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PaperSheet } from "@/components/team/PaperSheet";
import { Review } from "@/components/team/Review";
import { SummaryReading } from "@/components/team/SummaryReading";
import { standalonePage } from "@/components/team/standalone-page";
import { TeamRoom } from "@/components/team/TeamRoom";
import { buildSummary } from "@/lib/team/build-summary";
import { decodeSummary, encodeSummary } from "@/lib/team/summary";
import { axeFindings, show, spy } from "./show";
import {
  facts,
  keyActs,
  leadActs,
  memberActs,
  practiceActs,
  received,
  room,
  settings,
  shares,
  summary,
} from "./team-scenes";

afterEach(cleanup);
beforeEach(() => {
  document.body.innerHTML = "";
});

const languages = ["en", "fr"] as const;
const untranslated =
  /\b(?:team|sharing|recovery|coaches|practices|papers|patterns|routines|figures|kinds)\.[a-z-]+\b/;
const nothing = () => undefined;

function drawRoom(part: Partial<Parameters<typeof TeamRoom>[0]> = {}) {
  return (
    <TeamRoom
      view={room}
      shares={shares}
      agreements={[]}
      received={[received]}
      practices={{ practices: [], routines: [], ...practiceActs }}
      today="2026-11-23"
      member={memberActs}
      lead={leadActs}
      keys={keyActs}
      newTeam={() => "new"}
      onAdopt={() => Promise.resolve(true)}
      {...part}
    />
  );
}

test.each(languages)("%s: every tab of the room has nothing for axe to find", async (language) => {
  show(drawRoom(), language);
  for (const tab of screen.getAllByRole("tab")) {
    await userEvent.click(tab);
    for (const closed of screen.queryAllByRole("button", { expanded: false })) {
      await userEvent.click(closed);
    }
    expect(await axeFindings()).toEqual([]);
    expect(document.body.textContent).not.toMatch(untranslated);
  }
});

const about = { team: "t2", sender: "f1", period: "2026-W46" };
const agreedLast = {
  ...about,
  period: "2026-W45",
  notes: "",
  cue: "I open the mail",
  act: "I call one account",
  followUp: "2026-11-16",
  writtenAt: "2026-11-09T09:00:00Z",
};
const drawReview = (onWriteReview: () => void) => (
  <Review
    isCarried={false}
    received={received}
    last={agreedLast}
    earlier={[]}
    review={{ ...about, notes: "", cue: "", act: "", followUp: null, writtenAt: null }}
    onWriteReview={onWriteReview}
    onSaveAgreement={() => Promise.resolve({ done: true })}
    onSaveFollowUp={nothing}
  />
);

test.each(languages)("%s: a room without teams, and a review", async (language) => {
  const { unmount } = show(
    drawRoom({ view: { memberships: [], teams: [], phrase: "none" }, shares: [] }),
    language,
  );
  expect(await axeFindings()).toEqual([]);
  unmount();
  show(drawReview(nothing), language);
  expect(await axeFindings()).toEqual([]);
  expect(document.body.textContent).not.toMatch(untranslated);
});

test("a review begins with what was agreed last time, and leads to its notes", () => {
  show(drawReview(nothing));
  expect(screen.getByText(/When: I open the mail. Then: I call one account./)).toBeTruthy();
  const link = screen.getByRole("link", { name: "Open the notes of that review" });
  expect(link.getAttribute("href")).toBe("#/team/review/t2/f1/2026-W45");
});

test("a review begins with the replacing routine only when asked, and keeps what is written", async () => {
  const onWriteReview = spy();
  show(drawReview(onWriteReview));
  await userEvent.click(screen.getByText("Begin with the routine that replaces the pattern"));
  await userEvent.type(screen.getByLabelText("Notes of the talk"), "Calm");
  await userEvent.click(screen.getByText("Keep the notes"));
  expect(onWriteReview).toHaveBeenCalledWith({
    ...about,
    notes: "Calm",
    cue: "I open the mail in the morning",
    act: "I first call one account from my list",
    followUp: null,
  });
});

test("striking out a line asks for a payload without it, and what is sent is what was drawn", async () => {
  const onSend = spy();
  const onDraft: typeof memberActs.onDraft = (_team, _period, _patterns, choices) =>
    Promise.resolve({
      payload: new TextDecoder().decode(encodeSummary(buildSummary(facts, choices))),
      hasSample: true,
    });
  const member = {
    ...memberActs,
    onDraft,
    onSend: (...given: unknown[]) => {
      onSend(...given);
      return Promise.resolve({ done: true } as const);
    },
  };
  show(drawRoom({ member, shares: [] }));
  await userEvent.click(await screen.findByRole("button", { name: "Strike out Mail" }));
  await screen.findByRole("button", { name: "Put back Mail" });
  screen.getByText(/The sample month stays here/);
  await userEvent.click(screen.getByRole("button", { name: "Seal and save the file" }));
  const payload = String(onSend.mock.calls[0]?.[1]);
  expect(decodeSummary(new TextEncoder().encode(payload))).toMatchObject({
    counts: [],
    withheld: ["counts.email"],
  });
  await screen.findByText(/opened again to check, and saved\. Hand/);
  await userEvent.click(screen.getByRole("button", { name: "Seal as a mail to send" }));
  await screen.findByText(/saved as a mail with the envelope attached/);
  expect(onSend.mock.calls.map(([, sent, isMail]) => [sent, isMail])).toEqual([
    [payload, false],
    [payload, true],
  ]);
});

test("a draft that can't be made says so, and nothing can be sent", async () => {
  show(drawRoom({ member: { ...memberActs, onDraft: () => Promise.resolve(null) }, shares: [] }));
  await screen.findByText(/It did not work, for a reason that Cairn does not know/);
  const sending = screen.getByRole("button", { name: "Seal and save the file" });
  expect(sending.getAttribute("disabled") ?? sending.getAttribute("aria-disabled")).not.toBeNull();
});

test("markup in a person's words stays words, in the page that needs no Cairn too", () => {
  const hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>";
  const words = { ...summary, words: { ...summary.words, wentWell: hostile } };
  const page = standalonePage("A <b>title</b>", "fr", <SummaryReading summary={words} />);
  const read = new DOMParser().parseFromString(page, "text/html");
  expect(read.querySelectorAll("script, img, link, iframe, b, [src], [href]")).toHaveLength(0);
  expect(read.body.textContent).toContain(hostile);
  expect(page).toContain("default-src 'none'");
  expect(read.documentElement.lang).toBe("fr");
});

test.each(languages)(
  "%s: both papers carry the team's real settings, and no more than was set",
  async (language) => {
    const partner = { perimeter: "Bakeries in the west", process: "Call, book, hand over" };
    for (const sheet of ["notice", "works-council"] as const) {
      const { unmount } = show(
        <PaperSheet sheet={sheet} team={{ ...settings, partner }} people={6} day="2026-11-23" />,
        language,
      );
      expect(await axeFindings()).toEqual([]);
      const text = document.body.textContent ?? "";
      expect(text).not.toMatch(untranslated);
      for (const setting of [
        "South",
        "Claude Morel",
        "What you want to talk about",
        "45",
        "Bakeries in the west",
        "2026",
      ])
        expect(text).toContain(setting);
      unmount();
      const silent = { ...settings, asks: { period: "week", words: " " } } as const;
      show(<PaperSheet sheet={sheet} team={silent} people={1} day="2026-11-23" />, language);
      expect(document.body.textContent).not.toMatch(/“\s*”|«\s*»|Bakeries/);
      cleanup();
    }
  },
);

test("the works council's sheet names each carrier in its own words, with its place", () => {
  const ways = [
    [{ type: "file" }, "hands over themselves"],
    [{ type: "folder", hint: "Sales/Cairn" }, "Sales/Cairn"],
    [{ type: "webdav", url: "https://dav.example/team/" }, "https://dav.example/team/"],
  ] as const;
  for (const [carrier, words] of ways) {
    show(<PaperSheet sheet="works-council" team={{ ...settings, carrier }} people={6} day="2026-11-23" />);
    expect(document.body.textContent).toContain(words);
    cleanup();
  }
});
