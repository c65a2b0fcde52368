/**
 * How a sent message is told from one that was not: a state and what happens to it. It knows no browser; the
 * content script tells it what was seen, and passes on what it decides.
 */

/** A message whose send control was pressed and of which no sign came yet. */
export interface PendingSend {
  readonly id: string;
  /** Where it was pressed. */
  readonly url: string;
  /** Until when a sign is waited for, in milliseconds of the page's clock. */
  readonly untilMs: number;
}

export type CaptureEvent =
  | {
      readonly type: "pressed";
      readonly id: string;
      readonly url: string;
      readonly nowMs: number;
      readonly withinMs: number;
    }
  /** A sign that was not there at the press: the element, or the URL. */
  | { readonly type: "went"; readonly nowMs: number }
  | { readonly type: "failed" }
  | { readonly type: "taken-back" }
  | { readonly type: "waited"; readonly nowMs: number };

export interface CaptureDecision {
  readonly pending: PendingSend | null;
  /** The last message that was told to have gone, for as long as it can be taken back. */
  readonly gone: string | null;
  /** What the background is told, in order. */
  readonly tell: readonly {
    readonly name: "page.sending" | "page.sent" | "page.unsent";
    readonly id: string;
  }[];
}

export type CaptureState = Pick<CaptureDecision, "pending" | "gone">;

export const noSend: CaptureState = { pending: null, gone: null };

/**
 * What follows from an event. A second press at the same place is the same message, pressed again; a press
 * elsewhere gives the first one up. A sign after its time, or without a press, says nothing.
 */
export function nextCapture(state: CaptureState, event: CaptureEvent): CaptureDecision {
  const { pending, gone } = state;
  const giveUp = pending ? [{ name: "page.unsent", id: pending.id } as const] : [];
  switch (event.type) {
    case "pressed": {
      const again = pending?.url === event.url && event.nowMs <= pending.untilMs;
      const id = again ? pending.id : event.id;
      return {
        pending: { id, url: event.url, untilMs: event.nowMs + event.withinMs },
        gone: null,
        tell: [...(again ? [] : giveUp), { name: "page.sending", id }],
      };
    }
    case "went":
      if (!pending) return { pending, gone, tell: [] };
      if (event.nowMs > pending.untilMs) return { pending: null, gone, tell: giveUp };
      return { pending: null, gone: pending.id, tell: [{ name: "page.sent", id: pending.id }] };
    case "failed":
      return { pending: null, gone, tell: giveUp };
    case "taken-back": {
      const id = pending?.id ?? gone;
      return { pending: null, gone: null, tell: id === null ? [] : [{ name: "page.unsent", id }] };
    }
    case "waited":
      return pending && event.nowMs > pending.untilMs
        ? { pending: null, gone, tell: giveUp }
        : { pending, gone, tell: [] };
  }
}
