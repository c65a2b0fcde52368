import { expect, test } from "vitest";
import { createFormat, daysBetween } from "@/lib/i18n/format";

const [en, fr] = [createFormat("en"), createFormat("fr")];
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, " ");

test("a share is written with the language's own spacing", () => {
  expect(en.percent(0.376)).toBe("38%");
  expect(plain(fr.percent(0.376))).toBe("38 %");
  expect(fr.percent(0.376)).not.toBe("38 %");
  expect(en.percentNumber(0.306)).toBe("31");
});

test("a day is that day in every time zone", () => {
  expect(en.dayInWords("2026-11-23")).toBe("Monday 23 November");
  expect(fr.dayInWords("2026-11-23")).toBe("lundi 23 novembre");
  expect(en.dayShort("2026-03-01")).toBe("1 Mar");
  expect(fr.dayWithYear("2026-03-01")).toBe("1 mars 2026");
});

test("a time is told in the offset in which it was lived", () => {
  expect(en.time("2026-11-23T17:04:00+01:00")).toBe("17:04");
});

test("days ago come in words, then in months and years", () => {
  expect([0, 1, 12].map((days) => en.daysAgo(days))).toEqual(["today", "yesterday", "12 days ago"]);
  expect(fr.daysAgo(12)).toBe("il y a 12 jours");
  expect(en.daysAgo(92)).toBe("3 months ago");
  expect(en.daysAgo(800)).toBe("2 years ago");
});

test("minutes become hours from sixty on", () => {
  expect(plain(fr.minutes(25))).toBe("25 min");
  expect(plain(fr.minutes(70))).toBe("1 h 10 min");
  expect(plain(fr.minutes(120))).toBe("2 h");
});

test("days between two local days ignore clock changes", () => {
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-10-26", "2026-10-24")).toBe(-2);
});
