import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { replaceMember } from "@/lib/app/team/lead-team";
import { teamAggregates } from "@/lib/app/team/team-aggregates";
import type { Ports } from "@/lib/app/ports";
import { shareOf } from "../../../fixtures/summary";
import { manager, member, receivedMonth, settings } from "./two-browsers";

beforeEach(() => fakeBrowser.reset());

/** A month in which one person started so many of so many mails. */
function received(ports: Ports, sender: string, month: string, x: number, n = 100) {
  return receivedMonth(ports, sender, month, { shares: [shareOf("email-started", x, n)] });
}

const months = async (ports: Ports) => {
  const result = await teamAggregates(ports, settings.team);
  return result.ok ? result.value : [];
};

test("four people say nothing; five say one number, and a sixth who comes late does not change it", async () => {
  const { ports } = await manager();
  for (const [index, x] of [10, 30, 50, 70].entries()) await received(ports, `p${index}`, "2026-10", x);
  expect(await months(ports)).toMatchObject([{ published: false, why: "fewer-than-five" }]);
  await received(ports, "p4", "2026-10", 90);
  expect(await months(ports)).toMatchObject([{ published: true, share: 0.5, people: 5 }]);
  await received(ports, "p5", "2026-10", 0);
  expect(await months(ports)).toMatchObject([{ published: true, share: 0.5, people: 5 }]);
});

test("who came since is left out: the month speaks of the same people as the one before; the present month is not asked", async () => {
  const { ports } = await manager();
  for (const [index, x] of [10, 30, 50, 70, 90].entries()) {
    await received(ports, `p${index}`, "2026-09", x);
    await received(ports, `p${index}`, "2026-10", x);
    await received(ports, `p${index}`, "2026-11", x);
  }
  await received(ports, "p5", "2026-10", 0);
  expect(await months(ports)).toMatchObject([
    { month: "2026-10", published: true, people: 5, share: 0.5 },
    { month: "2026-09", published: true },
  ]);
});

test("who left takes the month with them, and brings it back by coming back", async () => {
  const { ports } = await manager();
  for (const [index, x] of [10, 30, 50, 70, 90, 40].entries()) {
    await received(ports, `p${index}`, "2026-08", x);
    if (index < 5) await received(ports, `p${index}`, "2026-09", x);
    await received(ports, `p${index}`, "2026-10", x);
  }
  expect(await months(ports)).toMatchObject([
    { month: "2026-10", published: true, people: 6 },
    { month: "2026-09", published: false, why: "roster-changed" },
    { month: "2026-08", published: true, people: 6 },
  ]);
});

test("someone's new keys are the same person: the months go on", async () => {
  const { ports } = await manager();
  const [first, later] = await Promise.all([member(ports, "Anne"), member(ports, "Anne")]);
  const [before, now] = [first.fingerprint, later.fingerprint];
  for (const [index, x] of [10, 30, 50, 70].entries())
    for (const month of ["2026-09", "2026-10"]) await received(ports, `p${index}`, month, x);
  await received(ports, before, "2026-09", 90);
  expect(await months(ports)).toMatchObject([
    { month: "2026-10", why: "fewer-than-five" },
    { month: "2026-09", published: true, people: 5 },
  ]);
  await replaceMember(ports, settings.team, before, now);
  await received(ports, now, "2026-10", 90);
  expect(await months(ports)).toMatchObject([
    { month: "2026-10", published: true, people: 5 },
    { month: "2026-09", published: true, people: 5 },
  ]);
});
