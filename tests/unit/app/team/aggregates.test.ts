import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { teamAggregates } from "@/lib/app/team/team-aggregates";
import type { Ports } from "@/lib/app/ports";
import { shareOf } from "../../../fixtures/summary";
import { manager, receivedMonth, settings } from "./two-browsers";

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

test("a month with one person more than the last published one is withheld, and the present month is not asked", async () => {
  const { ports } = await manager();
  for (const [index, x] of [10, 30, 50, 70, 90].entries()) {
    await received(ports, `p${index}`, "2026-09", x);
    await received(ports, `p${index}`, "2026-10", x);
    await received(ports, `p${index}`, "2026-11", x);
  }
  await received(ports, "p5", "2026-10", 20);
  expect(await months(ports)).toMatchObject([
    { month: "2026-10", published: false, why: "roster-changed" },
    { month: "2026-09", published: true },
  ]);
});
