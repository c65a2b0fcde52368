import { expect, test } from "vitest";
import type { Action } from "@/lib/model/action";
import { act, createChance, facts, lived, workdays } from "./life";

/** Twenty mails a day, answered with a probability that may change. */
function mails(days: readonly string[], share: (index: number) => number, seed = 1): Action[] {
  const chance = createChance(seed);
  return days.flatMap((day, index) =>
    Array.from({ length: 20 }, (_, i) =>
      act(day, 540 + i * 20, { initiative: chance() < share(index) ? "reactive" : "proactive" }),
    ),
  );
}

test("a month of answering raises the flag, a better fortnight clears it", () => {
  const days = workdays("2026-01-05", 60);
  const log = mails(days, (index) => (index < 30 ? 0.92 : 0.45));
  const before = lived(log, facts("2026-01-05"), days[29] ?? "").machines["reactive-email"];
  expect(before.state).toBe("flag");
  const after = lived(log, facts("2026-01-05"), days[41] ?? "").machines["reactive-email"];
  expect(after.episodes).toHaveLength(1);
  expect(after.episodes[0]?.cleared).not.toBeNull();
});

test("balanced days raise nothing, and the first days are for learning", () => {
  const days = workdays("2026-01-05", 120);
  const log = mails(days, () => 0.55);
  expect(lived(log, facts("2026-01-05"), days[8] ?? "").machines["reactive-email"].state).toBe("learning");
  const state = lived(log, facts("2026-01-05"), days[119] ?? "");
  for (const machine of Object.values(state.machines)) expect(machine.episodes).toEqual([]);
  expect(state.machines["reactive-email"].state).toBe("ok");
});
