/** A line of a journal, as restore takes it. */
type Line = Record<string, unknown>;

const dayMs = 86_400_000;
const hours = ["09:00-12:30", "13:30-18:00"];

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** The last `count` weekdays before the day of `today`, the earliest first. */
export function weekdaysBefore(today: Date, count: number): string[] {
  const days: string[] = [];
  for (let at = today.getTime() - dayMs; days.length < count; at -= dayMs) {
    const day = new Date(at);
    if (day.getUTCDay() % 6 !== 0) days.unshift(dayOf(day));
  }
  return days;
}

/** One mail; its id does not depend on the day, so that the same mail can be told again at another day. */
function mail(prefix: string, day: string, index: number, isStarted: boolean, editedAt: string): Line {
  const minute = String((index * 17) % 60).padStart(2, "0");
  const hour = String(9 + Math.floor((index * 17) / 60)).padStart(2, "0");
  return {
    record: "action",
    id: `${prefix}-${index}`,
    at: `${day}T${hour}:${minute}:00Z`,
    day,
    kind: "email",
    initiative: isStarted ? "proactive" : "reactive",
    minutes: 6,
    source: "import",
    editedAt,
  };
}

/** Days of twelve mails each, of which `started` were begun by the salesperson. */
function daysOfMail(name: string, days: readonly string[], started: number, editedAt: string): Line[] {
  return days.flatMap((day, number) =>
    Array.from({ length: 12 }, (_, index) =>
      mail(`${name}-${number}`, day, index, index < started, editedAt),
    ),
  );
}

const head = (today: Date, from: string): Line[] => [
  { record: "journal", version: 1, exportedAt: today.toISOString(), timeZone: "UTC" },
  {
    record: "schedule",
    from,
    days: Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, hours])),
  },
];

/** A month of answering that ends the evening before `today`: eleven answers of twelve mails a day. */
export function answeringMonth(today: Date): Line[] {
  const days = weekdaysBefore(today, 22);
  return [...head(today, days[0] ?? ""), ...daysOfMail("month", days, 1, days.at(-1) + "T19:00:00Z")];
}

/** The same month, told two weeks earlier, and after it a fortnight in which most mails were started. */
export function answeringMonthThenBetterFortnight(today: Date): Line[] {
  const days = weekdaysBefore(today, 32);
  return [
    ...head(today, days[0] ?? ""),
    ...daysOfMail("month", days.slice(0, 22), 1, today.toISOString()),
    ...daysOfMail("fortnight", days.slice(22), 9, today.toISOString()),
  ];
}
