import type { DayPlanView } from "@/lib/views/day-plan";

/** A day's plan with one proposal: a customer who was not contacted for 31 worked days. */
export const plan: DayPlanView = {
  day: "2026-11-23",
  hasSources: true,
  timeBox: null,
  lists: [],
  proposals: [
    {
      id: "account:a",
      type: "account",
      who: "Atelier Bois",
      day: null,
      workedDays: 31,
      cadence: 20,
      everContacted: true,
    },
  ],
};
