import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { correctionOf, draftOf } from "@/components/log/correction";
import { ActionEditor } from "@/components/log/ActionEditor";
import { LogRow } from "@/components/log/LogRow";
import { Receipt } from "@/components/log/Receipt";
import { undoForMs } from "@/components/log/receipt";
import { usualChoices } from "@/components/log/usual-choices";
import { quickChoices } from "@/lib/model/quick-log";
import { nobodyOnScreen } from "@/lib/views/on-screen";
import { actionLine } from "../gallery/data";
import { show, spy } from "./show";

afterEach(cleanup);

test("one row of four choices; every other one is behind More; a click says which", () => {
  const onLog = spy();
  show(<LogRow usual={["answered", "reached-out", "call-out", "call-in"]} onLog={onLog} />);
  expect(screen.getAllByRole("button")).toHaveLength(5);
  fireEvent.click(screen.getByRole("button", { name: "Answered" }));
  expect(onLog).toHaveBeenLastCalledWith("answered", expect.any(Event));
  const more = screen.getByRole("button", { name: "More" });
  fireEvent.click(more);
  expect(screen.getAllByRole("button")).toHaveLength(quickChoices.length + 1);
  fireEvent.click(screen.getByRole("button", { name: "Quote sent" }));
  expect(onLog).toHaveBeenLastCalledWith("quote-sent", expect.any(Event));
  expect(screen.queryByRole("button", { name: "Quote sent" })).toBeNull();
});

test("a person's own habits come first, filled up to four with what fits the page", () => {
  expect(usualChoices(null)).toEqual(["answered", "reached-out", "call-out", "call-in"]);
  expect(usualChoices({ ...nobodyOnScreen, view: "record", usual: ["visit", "call-out"] })).toEqual([
    "visit",
    "call-out",
    "reached-out",
    "meeting-booked",
  ]);
});

const receiptActs = () => ({
  onUndo: spy(),
  onPutBack: spy(),
  onCorrect: spy(),
  onGone: spy(),
});

beforeEach(() => {
  vi.useRealTimers();
});

test("undo stays for eight seconds, longer while a pointer rests on it", async () => {
  vi.useFakeTimers();
  const acts = receiptActs();
  const { container } = show(
    <Receipt receipt={{ id: "a1", choice: "answered", action: actionLine(), state: "stored" }} {...acts} />,
  );
  await act(() => void vi.advanceTimersByTime(undoForMs - 1));
  expect(acts.onGone).not.toHaveBeenCalled();
  const place = container.querySelector(".receipt") as HTMLElement;
  fireEvent.pointerEnter(place);
  await act(() => void vi.advanceTimersByTime(undoForMs * 2));
  expect(acts.onGone).not.toHaveBeenCalled();
  fireEvent.pointerLeave(place);
  await act(() => void vi.advanceTimersByTime(undoForMs));
  expect(acts.onGone).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

test("what was logged is said with its name, and can be undone", () => {
  const acts = receiptActs();
  show(
    <Receipt receipt={{ id: "a1", choice: "answered", action: actionLine(), state: "stored" }} {...acts} />,
    "fr",
  );
  expect(screen.getByRole("status").textContent).toContain("Répondu, Anne Martin");
  fireEvent.click(screen.getByRole("button", { name: "Annuler" }));
  expect(acts.onUndo).toHaveBeenCalledOnce();
});

test("a correction holds only what differs", () => {
  const action = actionLine();
  expect(correctionOf(action, draftOf(action))).toEqual({});
  expect(
    correctionOf(action, { ...draftOf(action), what: "call-out", minutes: "", contactName: " Anne Roy " }),
  ).toEqual({ kind: "call", choice: "call-out", minutes: null, contactName: "Anne Roy" });
});

test("the editor refuses minutes that are none, and Escape leaves it", () => {
  const onSave = spy();
  const onCancel = spy();
  show(<ActionEditor action={actionLine()} onSave={onSave} onCancel={onCancel} />);
  const minutes = screen.getByLabelText("Minutes");
  fireEvent.input(minutes, { target: { value: "2000" } });
  fireEvent.submit(minutes.closest("form") as HTMLFormElement);
  expect(onSave).not.toHaveBeenCalled();
  expect(screen.getByText(/up to 1440/)).toBeTruthy();
  fireEvent.input(minutes, { target: { value: "20" } });
  fireEvent.click(screen.getByRole("radio", { name: "I did" }));
  fireEvent.submit(minutes.closest("form") as HTMLFormElement);
  expect(onSave).toHaveBeenCalledWith({ minutes: 20, initiative: "proactive" });
  fireEvent.keyDown(minutes, { key: "Escape" });
  expect(onCancel).toHaveBeenCalledOnce();
});
