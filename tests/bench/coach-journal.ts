/** A generator of its own (Lehmer, 1951), so that every run measures the same log. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

const kinds = ["email", "email", "email", "call", "call", "task", "admin", "quote", "meeting", "prospecting"];
const phases = ["identify", "appoint", "interview", "propose", "follow-up"];
const hours = ["09:00-12:30", "14:00-18:00"];
const dayMs = 86_400_000;
const firstDayMs = Date.UTC(2016, 0, 4);

/**
 * The lines of a working life: 230 days a year, 40 actions a day, of every kind that a pattern looks at, with two
 * morning rituals, weeks away, presence, sixty accounts and requests for help.
 */
export function coachJournal(years: number): string[] {
  const dice = createDice(20_160_104);
  const lines: string[] = [];
  const write = (record: object) => lines.push(JSON.stringify(record));
  const exportedAt = new Date(firstDayMs + years * 365 * dayMs).toISOString();
  write({ record: "journal", version: 1, exportedAt, timeZone: "Europe/Paris" });
  const days = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
  write({ record: "schedule", from: "2016-01-04", days });
  for (let index = 0; index < 60; index += 1) {
    const segment = ["gold", "silver", "bronze"][index % 3];
    write({ record: "account", id: `a${index}`, status: "customer", active: true, segment });
  }
  const write40 = (nowMs: number, worked: number): void => {
    const day = new Date(nowMs).toISOString().slice(0, 10);
    write({ record: "presence", day, minutes: 400 + dice(50) });
    const at = (minute: number) => new Date(nowMs + (minute + 8 * 60) * 60_000).toISOString();
    for (const [index, kind] of ["crm-review", "planning"].entries()) {
      write({
        record: "action",
        id: `r${worked}-${index}`,
        at: at(index * 15 + dice(9)),
        kind,
        initiative: "none",
        minutes: 8,
      });
    }
    for (let index = 0; index < 38; index += 1) write(actionOf(`${worked}-${index}`, at(30 + dice(480))));
  };
  const actionOf = (id: string, at: string): object => {
    const kind = kinds[dice(kinds.length)] ?? "task";
    const action = { record: "action", id, at, kind, account: `a${dice(60)}` };
    const isOwn = kind === "admin" || kind === "task";
    const initiative = isOwn ? "none" : dice(5) < 2 ? "proactive" : "reactive";
    const minutes = dice(4) === 0 ? null : 5 + dice(kind === "admin" ? 40 : 20);
    const spent = { ...action, initiative, minutes, source: "click" };
    if (kind === "task") {
      if (dice(4) === 0)
        return { ...spent, kind: "help-request", topic: `t${dice(9)}`, triedFirst: dice(3) > 0 };
      return { ...spent, due: { hard: 1 + dice(3), other: 2 + dice(4) }, hard: dice(3) === 0 };
    }
    if (isOwn) return spent;
    return {
      ...spent,
      advances: dice(6) === 0 ? null : dice(5) === 0,
      opportunity: dice(3) === 0 ? `o${dice(40)}` : null,
      phase: phases[dice(5)],
    };
  };
  // Five working days a week, six weeks of the year away.
  let worked = 0;
  for (let week = 0; week < Math.round(years * 52); week += 1) {
    if (week % 52 >= 46) continue;
    for (let weekday = 0; weekday < 5; weekday += 1) {
      write40(firstDayMs + (week * 7 + weekday) * dayMs, worked);
      worked += 1;
    }
  }
  return lines;
}
