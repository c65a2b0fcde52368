import { cleanup, screen, waitFor } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { RecoveryPhrase } from "@/components/team/RecoveryPhrase";
import { RestoreKeys } from "@/components/team/RestoreKeys";
import { axeFindings, show, spy } from "./show";
import { keyActs, phraseWords, room } from "./team-scenes";

afterEach(cleanup);
beforeEach(() => {
  document.body.innerHTML = "";
});

const languages = ["en", "fr"] as const;

test.each(languages)("%s: the phrase in each of its states has nothing for axe to find", async (language) => {
  for (const phrase of ["none", "waiting", "written", "declined"] as const) {
    const { unmount } = show(<RecoveryPhrase phrase={phrase} teams={room.teams} keys={keyActs} />, language);
    for (const closed of screen.queryAllByRole("button", { expanded: false })) await userEvent.click(closed);
    expect(await axeFindings()).toEqual([]);
    expect(document.body.textContent).not.toMatch(/\b(?:recovery|sharing)\.[a-z-]+/);
    unmount();
  }
});

test("words are in sight only after a press, and out of sight while they are typed back", async () => {
  const onConfirmPhrase = spy();
  const keys = {
    ...keyActs,
    onConfirmPhrase: (...given: unknown[]) => {
      onConfirmPhrase(...given);
      return Promise.resolve({ done: false, why: "phrase-words-differ" } as const);
    },
  };
  show(<RecoveryPhrase phrase="waiting" teams={room.teams} keys={keys} />);
  expect(document.body.textContent).not.toContain("sausage");
  await userEvent.click(screen.getByRole("button", { name: "Show the twelve words" }));
  const listed = await screen.findAllByRole("listitem");
  expect(listed.map(({ textContent }) => textContent)).toEqual(phraseWords);
  expect(await axeFindings()).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "They are on paper" }));
  expect(document.body.textContent).not.toContain("sausage");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("From your paper"));
  const confirm = screen.getByRole("button", { name: "It is written down" });
  expect(confirm).toHaveProperty("disabled", true);
  for (const at of [3, 7, 12])
    await userEvent.type(screen.getByLabelText(`Word ${at}`), phraseWords[at - 1] ?? "");
  expect(await axeFindings()).toEqual([]);
  await userEvent.click(confirm);
  expect(onConfirmPhrase).toHaveBeenCalledWith([
    { at: 3, word: "thank" },
    { at: 7, word: "worth" },
    { at: 12, word: "yellow" },
  ]);
  await screen.findByText(/Nothing was erased/);
});

test("restoring names the words that no list holds", async () => {
  const keys = {
    onUnknownWords: () => Promise.resolve([{ at: 5, word: "wafe" }]),
    onRestore: () => Promise.resolve({ done: false, why: "phrase-unknown-word" } as const),
  };
  show(<RestoreKeys {...keys} />);
  await userEvent.type(screen.getByLabelText("The twelve words"), "legal winner");
  const file = new File(["{}"], "cairn-invitation.json", { type: "application/json" });
  await userEvent.upload(
    screen.getByLabelText("Open the team’s file or invitation", { selector: "input" }),
    file,
  );
  await screen.findByText(/word 5 \(“wafe”\)/);
  expect(await axeFindings()).toEqual([]);
});
