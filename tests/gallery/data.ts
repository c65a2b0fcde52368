import type { Card, PatternView, RoutineView } from "@/lib/views/coaching";
import type { ActionLine, DayView } from "@/lib/views/day";
import type { FlashFigure } from "@/lib/views/figure";

/** Fixed data for pictures and component tests: people and companies are invented. */
const day = "2026-11-23";

const points = (values: number[], second: number[] | null = null): FlashFigure["points"] =>
  values.map((value, index) => ({ day: `2026-11-${17 + index}`, value, second: second?.[index] ?? null }));

const figure = (part: Partial<FlashFigure> & { id: string }): FlashFigure => ({
  value: null,
  second: null,
  target: null,
  interval: null,
  pointsOver: "day",
  points: [],
  ...part,
});

export const figures: FlashFigure[] = [
  figure({
    id: "started-today",
    value: 3,
    second: 8,
    points: points([4, 5, 3, 2, 2, 4, 3], [6, 7, 9, 8, 11, 9, 8]),
  }),
  figure({
    id: "started-week",
    value: 11,
    second: 34,
    pointsOver: "week",
    points: points([24, 22, 18, 16, 14, 12, 11], [20, 24, 28, 30, 33, 36, 34]),
  }),
  figure({ id: "calls-today", value: 4, target: 6, points: points([6, 5, 7, 4, 3, 5, 4]) }),
  figure({ id: "meetings-week", value: 2, target: 5, points: points([4, 3, 5, 4, 2, 3, 2]) }),
  figure({ id: "routines-kept", value: 2, target: 3, points: points([3, 3, 2, 3, 1, 2, 2]) }),
  figure({
    id: "reactive-share",
    value: 0.75,
    interval: { share: 0.75, low: 0.61, high: 0.84, n: 164 },
    points: points([0.5, 0.55, 0.6, 0.66, 0.7, 0.72, 0.75]),
  }),
];

const routine = (part: Partial<RoutineView> & { id: string; name: string }): RoutineView => ({
  catalogue: null,
  strength: 0.3,
  state: "forming",
  dueToday: true,
  keptToday: false,
  skippedToday: false,
  done: 2,
  due: 5,
  ...part,
});

export const routines: RoutineView[] = [
  routine({
    id: "r1",
    name: "Read the CRM before the mail",
    state: "marker",
    strength: 0.93,
    keptToday: true,
    done: 5,
    due: 5,
  }),
  routine({
    id: "r2",
    name: "Prospect for thirty minutes",
    state: "holding",
    strength: 0.64,
    done: 3,
    due: 4,
  }),
  routine({ id: "r3", name: "Prepare tomorrow’s meetings", strength: 0.31, done: 1, due: 4 }),
];

export const patternView: PatternView = {
  pattern: "reactive-email",
  state: "flag",
  gate: { days: 12, daysNeeded: 8, actions: 164, actionsNeeded: 60 },
  open: true,
  estimate: { mean: 0.76, low: 0.69, high: 0.83, probability: 0.97 },
  marker: { value: 0.7, agreed: "default", from: null },
  recent: { share: 0.75, low: 0.68, high: 0.81, n: 164 },
  days: Array.from({ length: 14 }, (_, index) => ({
    day: `2026-11-${String(10 + index).padStart(2, "0")}`,
    x: [9, 11, 8, 12, 10, 0, 0, 11, 13, 9, 12, 10, 0, 0][index] ?? 0,
    n: [14, 15, 12, 15, 13, 0, 0, 14, 15, 13, 14, 13, 0, 0][index] ?? 0,
    counted: ![5, 6, 12, 13].includes(index),
  })),
  raised: "2026-11-19",
  contested: null,
  plan: null,
};

export const learning: PatternView = {
  ...patternView,
  pattern: "reactive-phone",
  state: "learning",
  open: false,
  estimate: null,
  recent: null,
  raised: null,
  gate: { days: 5, daysNeeded: 8, actions: 12, actionsNeeded: 30 },
  days: patternView.days.slice(0, 7).map((one) => ({ ...one, x: Math.min(one.x, 1), n: Math.min(one.n, 3) })),
};

export const patternCard: Card = {
  type: "pattern",
  id: "reactive-email.2026-11-23",
  pattern: patternView,
  said: null,
};
export const planCard: Card = {
  type: "plan",
  id: "plan.1",
  plan: { id: "p1", cue: "I open the mail in the morning", act: "I first call one account from my list" },
  done: 4,
  due: 5,
  said: null,
};

export const actionLine = (part: Partial<ActionLine> = {}): ActionLine => ({
  id: "a1",
  at: "2026-11-23T14:05:00+01:00",
  day,
  kind: "email",
  choice: "answered",
  initiative: "reactive",
  minutes: 6,
  contact: { id: "c1", name: "Anne Martin" },
  account: { id: "k1", name: "Ateliers Verdier" },
  internal: false,
  leadReply: false,
  source: "click",
  site: "roundcube",
  voided: false,
  edited: false,
  sample: false,
  ...part,
});

export const journalLines: ActionLine[] = [
  actionLine(),
  actionLine({
    id: "a2",
    at: "2026-11-23T11:40:00+01:00",
    kind: "call",
    choice: "call-out",
    initiative: "proactive",
    minutes: 12,
    contact: { id: "c2", name: "Paul Nguyen" },
    account: { id: "k2", name: "Brasserie du Port" },
    edited: true,
  }),
  actionLine({
    id: "a3",
    at: "2026-11-23T10:10:00+01:00",
    choice: "reached-out",
    initiative: "proactive",
    minutes: null,
    voided: true,
  }),
  actionLine({
    id: "a4",
    at: "2026-11-20T16:20:00+01:00",
    day: "2026-11-20",
    kind: "admin",
    choice: "office-work",
    initiative: "none",
    minutes: 75,
    contact: null,
    account: null,
    sample: true,
  }),
  actionLine({
    id: "a5",
    at: "2026-11-20T09:05:00+01:00",
    day: "2026-11-20",
    kind: "x-site-visit",
    choice: null,
    initiative: "none",
  }),
];

export const emptyDay: DayView = {
  day,
  worked: true,
  started: 0,
  answered: 0,
  actions: 0,
  figures: [],
  routines: [],
  card: null,
  proposals: [],
  latest: [],
  waiting: 0,
  sample: false,
};

export const fullDay: DayView = {
  ...emptyDay,
  started: 3,
  answered: 8,
  actions: 14,
  figures,
  routines,
  card: patternCard,
  proposals: [
    {
      id: "pr1",
      at: "2026-11-23T14:04:00+01:00",
      choice: "answered",
      contactName: "Anne Martin",
      site: "roundcube",
    },
  ],
  latest: journalLines.slice(0, 3),
};
