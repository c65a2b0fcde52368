/** Every flash figure that can be chosen, in the order in which they are offered. */
export const flashFigureIds = [
  "started-today",
  "started-week",
  "calls-today",
  "calls-week",
  "meetings-today",
  "meetings-week",
  "quotes-week",
  "routines-kept",
  "reactive-share",
] as const;
