import { style } from "./place";

const shownMs = 12_000;

/** Says one sentence at the page's edge, politely, and takes it away again. */
export function showNote(root: ShadowRoot, text: string): void {
  const note = document.createElement("div");
  note.setAttribute("role", "status");
  style(note, {
    position: "fixed",
    bottom: "16px",
    right: "16px",
    "max-width": "280px",
    padding: "8px 12px",
    "border-radius": "8px",
    border: "1px solid #8a8f94",
    background: "#fbfaf7",
    color: "#22262a",
    font: "13px/1.45 system-ui, sans-serif",
  });
  root.append(note);
  // A live region speaks of what changes in it, not of what it was born with.
  note.textContent = text;
  setTimeout(() => note.remove(), shownMs);
}
