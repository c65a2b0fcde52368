import { Popup } from "@/components/popup/Popup";
import { Sidebar } from "@/components/sidebar/Sidebar";
import { nobodyOnScreen } from "@/lib/views/on-screen";
import { pipelineScenes } from "./pipeline-scenes";
import { importScenes } from "./import-scenes";
import { coachScenes } from "./coach-scenes";
import { actionLine, emptyDay, fullDay, planCard } from "./data";
import { knownPerson, longNames } from "./people-on-screen";
import { idleActs, idlePeopleActs, nothing, type Scene } from "./scene";

const bar = { width: 340, height: 860 };
const pop = { width: 380, height: 560 };
const stored = { id: "a1", choice: "answered", action: actionLine(), state: "stored" } as const;

/** Every surface in the states that must look right. */
export const scenes: Record<string, Scene> = {
  "sidebar-full": {
    ...bar,
    draw: () => (
      <Sidebar
        screen={knownPerson}
        day={fullDay}
        receipt={null}
        failure={null}
        onClose={nothing}
        {...idleActs}
      />
    ),
  },
  "sidebar-people": {
    ...bar,
    height: 1100,
    draw: () => (
      <Sidebar
        screen={knownPerson}
        people={{
          acts: idlePeopleActs,
          change: { id: "1", what: "set", name: "Anne Martin", canUndo: true },
        }}
        day={emptyDay}
        receipt={null}
        failure={null}
        {...idleActs}
      />
    ),
  },
  "sidebar-logged": {
    ...bar,
    draw: () => (
      <Sidebar
        screen={knownPerson}
        day={{ ...fullDay, card: null, proposals: [] }}
        receipt={stored}
        failure={null}
        {...idleActs}
      />
    ),
  },
  "sidebar-empty": {
    ...bar,
    height: 520,
    draw: () => (
      <Sidebar screen={nobodyOnScreen} day={emptyDay} receipt={null} failure={null} {...idleActs} />
    ),
  },
  "sidebar-failing": {
    ...bar,
    height: 640,
    draw: () => (
      <Sidebar
        screen={{ ...nobodyOnScreen, site: "roundcube" }}
        day={{ ...emptyDay, waiting: 3 }}
        receipt={null}
        failure={{ code: "database-unavailable" }}
        {...idleActs}
      />
    ),
  },
  "sidebar-narrow": {
    width: 280,
    height: 900,
    draw: () => (
      <Sidebar
        screen={longNames}
        day={fullDay}
        receipt={stored}
        failure={null}
        onClose={nothing}
        {...idleActs}
      />
    ),
  },
  "sidebar-wide": {
    width: 480,
    height: 760,
    draw: () => (
      <Sidebar
        screen={knownPerson}
        day={{ ...fullDay, card: planCard }}
        receipt={null}
        failure={null}
        {...idleActs}
      />
    ),
  },
  "popup-full": {
    ...pop,
    draw: () => <Popup today="2026-11-23" day={fullDay} receipt={null} failure={null} {...idleActs} />,
  },
  "popup-empty": {
    ...pop,
    height: 320,
    draw: () => <Popup today="2026-11-23" day={emptyDay} receipt={null} failure={null} {...idleActs} />,
  },
  "popup-failing": {
    ...pop,
    height: 420,
    draw: () => (
      <Popup today="2026-11-23" day={null} receipt={null} failure={{ code: "no-answer" }} {...idleActs} />
    ),
  },
  ...coachScenes,
  ...importScenes,
  ...pipelineScenes,
};
