import type { HelloAnswer } from "@/lib/messages/page-contract";
import { style } from "./place";

const heightPx = 56;
const stepPercent = 2;
const dragFromPx = 5;
const svg = "http://www.w3.org/2000/svg";

/** Cairn's mark: three stacked stones. */
function stones(): SVGElement {
  const mark = document.createElementNS(svg, "svg");
  const path = document.createElementNS(svg, "path");
  mark.setAttribute("viewBox", "0 0 16 16");
  mark.setAttribute("aria-hidden", "true");
  path.setAttribute("d", "M7 3h2M5 8h6M3 13h10");
  // Through the object model: a style attribute would be stopped by the page's policy.
  Object.assign(path.style, { stroke: "#fbfaf7", strokeWidth: "4", strokeLinecap: "round" });
  mark.append(path);
  return mark;
}

export interface Launcher {
  readonly button: HTMLButtonElement;
  /** Handles an event that happened on Cairn's element. */
  handle(this: void, event: Event): void;
}

/**
 * The tab at the page's edge: pressed, it calls `onPress`; dragged or moved by the arrow keys, `onMoved` with
 * its new height in percent. Its events come through `handle`, and only trusted ones count.
 */
export function createLauncher(
  { side, topPercent, texts }: HelloAnswer,
  onPress: () => void,
  onMoved: (topPercent: number) => void,
): Launcher {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-label", texts.open);
  button.title = texts.open;
  button.append(stones());
  style(button, {
    position: "fixed",
    [side]: "0",
    width: "26px",
    height: `${heightPx}px`,
    margin: "0",
    padding: "0 5px",
    border: "1px solid #fbfaf7",
    [`border-${side}`]: "0",
    "border-radius": side === "right" ? "8px 0 0 8px" : "0 8px 8px 0",
    background: "#2c6a4e",
    cursor: "pointer",
    "touch-action": "none",
  });

  let top = topPercent;
  let drag: { readonly fromY: number; readonly fromTop: number; moved: boolean } | null = null;
  let wasDragged = false;
  const put = (percent: number) => {
    top = Math.min(100, Math.max(0, percent));
    style(button, { top: `calc((100vh - ${heightPx}px) * ${top / 100})` });
  };
  put(top);

  const onKey = (event: KeyboardEvent) => {
    const to = { ArrowUp: top - stepPercent, ArrowDown: top + stepPercent, Home: 0, End: 100 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    put(to);
    onMoved(top);
  };
  const onPointer = (event: PointerEvent) => {
    if (event.type === "pointerdown" && event.button === 0) {
      drag = { fromY: event.clientY, fromTop: top, moved: false };
      wasDragged = false;
      button.setPointerCapture?.(event.pointerId);
    } else if (drag && event.type === "pointermove") {
      const byPx = event.clientY - drag.fromY;
      drag.moved ||= Math.abs(byPx) >= dragFromPx;
      if (drag.moved) put(drag.fromTop + (100 * byPx) / Math.max(1, innerHeight - heightPx));
    } else if (drag && event.type !== "pointerdown") {
      wasDragged = drag.moved;
      drag = null;
      if (wasDragged) onMoved(top);
    }
  };
  return {
    button,
    handle(event) {
      if (!event.isTrusted) return;
      if (event.type === "click") {
        if (!wasDragged) onPress();
        wasDragged = false;
      } else if (event.type === "keydown") onKey(event as KeyboardEvent);
      else if (event.type.startsWith("pointer")) onPointer(event as PointerEvent);
    },
  };
}
