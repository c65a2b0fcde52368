import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { Popup } from "@/components/popup/Popup";
import { Sidebar } from "@/components/sidebar/Sidebar";
import { nobodyOnScreen } from "@/lib/views/on-screen";
import { emptyDay, fullDay } from "../gallery/data";
import { knownPerson } from "../gallery/people-on-screen";
import { idleActs } from "../gallery/scene";
import { show, spy } from "./show";

afterEach(cleanup);
const still = { receipt: null, failure: null, ...idleActs };

test("who is on screen comes first, with the last contact in words", () => {
  show(<Sidebar screen={knownPerson} day={fullDay} {...still} />);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Anne Martin");
  const words = document.body.textContent ?? "";
  for (const part of ["Ateliers Verdier", "Gold", "Answered 12 days ago", "Next step Thursday 26 November"])
    expect(words).toContain(part);
  expect(words.indexOf("Anne Martin")).toBeLessThan(words.indexOf("Reached out"));
});

test("an unknown site says so, and one can still log", () => {
  const onLog = spy();
  show(<Sidebar screen={nobodyOnScreen} day={emptyDay} {...still} onLog={onLog} />);
  expect(document.body.textContent).toContain("you can still log");
  fireEvent.click(screen.getByRole("button", { name: "Answered" }));
  expect(onLog).toHaveBeenCalledOnce();
});

test("the log row is there before anything has answered", () => {
  show(<Sidebar screen={null} day={null} {...still} />);
  expect(screen.getByRole("button", { name: "Answered" })).toBeTruthy();
});

test("clicks kept aside are counted in words", () => {
  show(<Sidebar screen={nobodyOnScreen} day={{ ...emptyDay, waiting: 1 }} {...still} />);
  expect(screen.getByRole("status").textContent).toContain("1 click is kept aside");
});

test("a proposal is confirmed or dismissed by one click", () => {
  const [onConfirm, onDismiss] = [spy(), spy()];
  show(
    <Sidebar screen={knownPerson} day={fullDay} {...still} onConfirm={onConfirm} onDismiss={onDismiss} />,
    "fr",
  );
  expect(document.body.textContent).toContain("Vous avez répondu à Anne Martin.");
  fireEvent.click(screen.getByRole("button", { name: "Noter" }));
  expect(onConfirm).toHaveBeenCalledWith("pr1", expect.any(Event));
  fireEvent.click(screen.getByRole("button", { name: "Pas celui-ci" }));
  expect(onDismiss).toHaveBeenCalledWith("pr1", expect.any(Event));
});

test("markup in a name stays text", () => {
  const name = "<img src=x onerror=alert(1)>";
  show(
    <Sidebar
      screen={{ ...knownPerson, contact: { id: null, name, role: null, known: false } }}
      day={fullDay}
      {...still}
    />,
  );
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(name);
  expect(document.querySelector("img")).toBeNull();
});

test("the popup: date in words, at most six figures, routines to tick, the card", () => {
  const onTick = spy();
  show(<Popup today="2026-11-23" day={fullDay} {...still} onTick={onTick} />);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Monday 23 November");
  expect(document.querySelectorAll(".figure")).toHaveLength(6);
  expect(document.querySelectorAll(".coach-card")).toHaveLength(1);
  fireEvent.click(screen.getByRole("checkbox", { name: /Prospect for thirty minutes/ }));
  expect(onTick).toHaveBeenCalledWith("r2", true, expect.any(Event));
});

test("a sparkline says its seven values to a screen reader", () => {
  show(<Popup today="2026-11-23" day={fullDay} {...still} />);
  expect(screen.getByRole("img", { name: "Last 7 days: 6, 5, 7, 4, 3, 5, 4" })).toBeTruthy();
});
