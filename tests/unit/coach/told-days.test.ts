import { expect, test } from "vitest";
import type { Presence } from "@/lib/model/calendar";
import { act, facts, lived, workdays } from "./life";

const days = workdays("2026-01-05", 60);
const told = (kinds: Presence["kinds"]) =>
  facts("2026-01-05", {
    presences: days.map((day) => ({ record: "presence", day, minutes: 480, ...(kinds && { kinds }) })),
  });
const mails = days.flatMap((day) =>
  Array.from({ length: 26 }, (_, i) =>
    act(day, 540 + i * 15, { initiative: i < 20 ? "reactive" : "proactive" }),
  ),
);
const asOf = days.at(-1) ?? "";

test("days that archives tell of count for what they tell of, and for nothing else", () => {
  const { evidence } = lived(mails, told(["email"]), asOf);
  expect(evidence.patterns["reactive-email"]).toMatchObject({ days: 60, total: 26 * 60 });
  // An archive of mail says nothing of office work, of requests for help or of the telephone.
  for (const id of [
    "back-office-overload",
    "constant-soliciting",
    "reactive-phone",
    "illusion-of-activity",
  ] as const)
    expect(evidence.patterns[id]).toBeUndefined();
  const watched = lived(mails, told(undefined), asOf).evidence;
  expect(watched.patterns["back-office-overload"]?.days).toBeGreaterThan(0);
  expect(watched.patterns["constant-soliciting"]?.days).toBe(60);
});

test("an archive without mail is no clock for accounts left alone", () => {
  const calls = mails.map((mail) => ({ ...mail, kind: "call" as const }));
  expect(lived(calls, told(["call"]), asOf).evidence).toMatchObject({ contactDays: 0, census: [] });
  expect(lived(mails, told(["email"]), asOf).evidence.contactDays).toBe(60);
});

test("an account that archives never name is left alone since they end, at the earliest", () => {
  const account = (id: string) =>
    ({ record: "account", id, active: true, status: "customer", segment: "gold" }) as const;
  const known = { ...told(["email"]), accounts: [account("a"), account("b")] };
  const first = act(days[0] ?? "", 600, { initiative: "proactive", account: "a", id: "contact" });
  expect(lived([...mails, first], known, asOf).evidence.census.at(-1)).toEqual({ overdue: 1, customers: 2 });
  const watched = { ...told(undefined), accounts: known.accounts };
  expect(lived([...mails, first], watched, asOf).evidence.census.at(-1)).toEqual({
    overdue: 2,
    customers: 2,
  });
});
