/**
 * How a call, a meeting put into a calendar and a stage move are told from presses that were none: a state and what
 * happens to it. It knows no browser; the script in the page tells it what was seen, and passes on what it decides.
 */

/** A deal that entered another stage, each as the page calls it. */
export interface StageMove {
  readonly from: string;
  readonly to: string;
}

/** What was noticed, under an id of its own. */
export interface Noticing {
  readonly id: string;
  readonly what: "call-out" | "call-in" | "meeting-booked" | "deal-moved";
  readonly move: StageMove | null;
}

export interface NoticeState {
  /** A form whose keeping was pressed and that stands yet. */
  readonly pending: { readonly id: string; readonly what: Noticing["what"]; readonly untilMs: number } | null;
  /** The stage as it stood at the last press, on which page, and until when another one is that press's doing. */
  readonly stage: { readonly place: string; readonly text: string; readonly untilMs: number } | null;
  /** The last number that was called, and until when the same press is the same call. */
  readonly called: { readonly number: string; readonly untilMs: number } | null;
  /** The last move, for as long as moving back takes it back. */
  readonly moved:
    | (StageMove & { readonly id: string; readonly place: string; readonly untilMs: number })
    | null;
}

export type NoticeEvent =
  | { readonly type: "called"; readonly id: string; readonly number: string; readonly nowMs: number }
  | { readonly type: "kept"; readonly id: string; readonly what: Noticing["what"]; readonly nowMs: number }
  /** The form of what was kept is gone. */
  | { readonly type: "gone"; readonly nowMs: number }
  | { readonly type: "acted"; readonly place: string; readonly stage: string; readonly nowMs: number }
  | {
      readonly type: "stage";
      readonly id: string;
      readonly place: string;
      readonly stage: string;
      readonly nowMs: number;
    };

export interface NoticeDecision {
  readonly state: NoticeState;
  readonly tell: readonly Noticing[];
  /** What was told before and turned out to be nothing. */
  readonly untell: readonly string[];
}

export const nothingNoticed: NoticeState = { pending: null, stage: null, called: null, moved: null };

/** How long the same number is the same call, a form may take to close, a press may move a deal, a move is taken back. */
export const noticeTimes = { sameCallMs: 600_000, keptMs: 15_000, movedMs: 15_000, backMs: 60_000 };

/** What follows from an event: each call, booking and move is told once, and a move that is taken back is untold. */
export function nextNotice(state: NoticeState, event: NoticeEvent): NoticeDecision {
  const { nowMs } = event;
  const quiet: NoticeDecision = { state, tell: [], untell: [] };
  switch (event.type) {
    case "called": {
      const { id, number } = event;
      const isSame = state.called?.number === number && nowMs <= state.called.untilMs;
      const called = { number, untilMs: nowMs + noticeTimes.sameCallMs };
      return isSame
        ? quiet
        : { state: { ...state, called }, tell: [{ id, what: "call-out", move: null }], untell: [] };
    }
    case "kept": {
      // Pressed again while its form stands: the same one.
      const id = state.pending?.what === event.what ? state.pending.id : event.id;
      const pending = { id, what: event.what, untilMs: nowMs + noticeTimes.keptMs };
      return { ...quiet, state: { ...state, pending } };
    }
    case "gone": {
      const { pending } = state;
      if (!pending) return quiet;
      const inTime = nowMs <= pending.untilMs;
      const { id, what } = pending;
      return {
        state: { ...state, pending: null },
        tell: inTime ? [{ id, what, move: null }] : [],
        untell: [],
      };
    }
    case "acted": {
      if (event.stage === "") return quiet;
      // The stage before the first of several presses is where the move began.
      const same = state.stage?.place === event.place && state.stage.text === event.stage;
      const untilMs = nowMs + noticeTimes.movedMs;
      const stage = same ? { ...state.stage, untilMs } : { place: event.place, text: event.stage, untilMs };
      return { ...quiet, state: { ...state, stage: stage } };
    }
    case "stage":
      return nextStage(state, event);
  }
}

function nextStage(state: NoticeState, event: NoticeEvent & { type: "stage" }): NoticeDecision {
  const { stage: before, moved } = state;
  const { id, place, stage: to, nowMs } = event;
  if (!before || before.place !== place || nowMs > before.untilMs || to === "" || to === before.text)
    return { state, tell: [], untell: [] };
  const move = { from: before.text, to };
  const stage = { place, text: to, untilMs: before.untilMs };
  const isBack =
    moved?.place === place && nowMs <= moved.untilMs && moved.from === to && moved.to === before.text;
  if (isBack) return { state: { ...state, stage, moved: null }, tell: [], untell: [moved.id] };
  return {
    state: { ...state, stage, moved: { ...move, id, place, untilMs: nowMs + noticeTimes.backMs } },
    tell: [{ id, what: "deal-moved", move }],
    untell: [],
  };
}
