/** What every picture shares: the page's own ink, type and paper. */
export const plotStyle = {
  background: "transparent",
  color: "var(--ink)",
  fontFamily: "inherit",
  fontSize: "12px",
  overflow: "visible",
} as const;
