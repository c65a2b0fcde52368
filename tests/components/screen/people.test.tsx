import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { WhoIsOnScreen } from "@/components/screen/WhoIsOnScreen";
import type { OnScreen } from "@/lib/views/on-screen";
import { actionLine } from "../../gallery/data";
import { knownPerson } from "../../gallery/people-on-screen";
import { idlePeopleActs } from "../../gallery/scene";
import { axeFindings, show, spy } from "../show";

afterEach(cleanup);

const withHistory: OnScreen = { ...knownPerson, history: [actionLine()] };

function open(language: "en" | "fr" = "en") {
  const acts = {
    ...idlePeopleActs,
    onRole: spy(),
    onSegment: spy(),
    onTags: spy(),
    onMerge: spy(),
    onSplit: spy(),
  };
  show(<WhoIsOnScreen screen={withHistory} today="2026-11-23" people={{ acts, change: null }} />, language);
  for (const button of screen.getAllByRole("button")) fireEvent.click(button);
  return acts;
}

test.each(["en", "fr"] as const)("what can be set right, %s: nothing for axe to find", async (language) => {
  open(language);
  expect(await axeFindings()).toEqual([]);
  expect(document.body.textContent).not.toMatch(/\bpeople\.[a-z-]+\b/);
});

test("one press sets a segment; the pressed one is taken back by the same press", () => {
  const acts = open();
  fireEvent.click(screen.getByRole("button", { name: "Silver" }));
  expect(acts.onSegment).toHaveBeenCalledWith("silver", expect.anything());
  fireEvent.click(screen.getByRole("button", { name: "decides", pressed: true }));
  expect(acts.onRole).toHaveBeenCalledWith(null, expect.anything());
});

test("those of the same name are offered for a merge, and what was merged can be split off", () => {
  const acts = open();
  fireEvent.click(screen.getByRole("button", { name: "Merge Anne Martin" }));
  expect(acts.onMerge).toHaveBeenCalledWith(
    "contact",
    expect.objectContaining({ id: "c7" }),
    expect.anything(),
  );
  fireEvent.click(screen.getByRole("button", { name: "Split off A. Martin" }));
  expect(acts.onSplit).toHaveBeenCalledWith(
    "contact",
    expect.objectContaining({ id: "c6" }),
    expect.anything(),
  );
});

test("a tag is put on and taken off", () => {
  const acts = open();
  fireEvent.click(screen.getByRole("button", { name: "Take off fair 2026" }));
  expect(acts.onTags).toHaveBeenCalledWith([], expect.anything());
  fireEvent.input(screen.getByLabelText("Add a tag"), { target: { value: " export " } });
  const form = screen.getByLabelText("Add a tag").closest("form");
  if (form) fireEvent.submit(form);
  expect(acts.onTags).toHaveBeenLastCalledWith(["fair 2026", "export"], expect.anything());
});
