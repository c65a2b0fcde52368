import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Ports } from "@/lib/app/ports";
import { joinTeam } from "@/lib/app/team/join-team";
import { addMember, writeTeam } from "@/lib/app/team/lead-team";
import { publishable, sealAggregate } from "@/lib/app/team/publish-aggregate";
import { readEnvelopes } from "@/lib/app/team/read-envelopes";
import { receivedIn } from "@/lib/app/team/received";
import { withdrawShare } from "@/lib/app/team/share-summary";
import { teamAggregates } from "@/lib/app/team/team-aggregates";
import { teamPhases } from "@/lib/app/team/team-phases";
import { salePhases } from "@/lib/coach/mirror/phases";
import { fromBase64Url } from "@/lib/sharing/envelope-format";
import { aggregate, type Contribution, leastPeople } from "@/lib/team/aggregate";
import { decodeAggregate } from "@/lib/team/aggregate-payload";
import { shareOf } from "../../../fixtures/summary";
import { freshPorts } from "../fresh-ports";
import {
  invitationOf,
  joinTextOf,
  manager,
  member,
  receivedMonth,
  sealed,
  settings,
  valueOf,
  whyOf,
} from "./two-browsers";

beforeEach(() => fakeBrowser.reset());

const division = { ...settings, team: "division", teamName: "Division", gathers: "aggregates" } as const;

const monthOf = (ports: Ports, sender: string, period: string, started: number, team = settings.team) =>
  receivedMonth(ports, sender, period, { shares: [shareOf("email-started", started, 100)] }, team);

async function director() {
  const { ports } = await freshPorts();
  await writeTeam(ports, division);
  return ports;
}

test("a month goes to a director in the same envelope: read, refused where altered, withdrawn", async () => {
  const top = await director();
  const { ports } = await manager();
  for (const [index, x] of [10, 31, 50, 70, 88].entries()) await monthOf(ports, `p${index}`, "2026-10", x);
  valueOf(await joinTeam(ports, await invitationOf(top, "division"), "Claude"));
  valueOf(await addMember(top, "division", await joinTextOf(ports, "division")));
  const months = await publishable(ports);
  const [month] = months.ok ? months.value : [];
  const payload = month?.payload ?? "";
  expect(decodeAggregate(new TextEncoder().encode(payload))?.teams).toEqual([
    { name: "South", share: 0.5, people: 5 },
  ]);
  const asked = { id: "a1", team: "division", payload };
  const more = payload.replace('"people":5', '"people":9');
  expect((await sealAggregate(ports, { ...asked, payload: more })).ok).toBe(false);
  const sent = valueOf(await sealAggregate(ports, asked));
  const read = async (envelope: string) => {
    const bytes = fromBase64Url(envelope) ?? new Uint8Array();
    const answer = await readEnvelopes(top, "division", [{ bytes, folder: null, period: null }]);
    const [one] = answer.ok ? answer.value : [];
    return one?.read ? "read" : one?.why;
  };
  expect(await read(sent.envelope)).toBe("read");
  const shown = await receivedIn(top, "division");
  expect(shown.ok && shown.value.map((one) => [one.name, one.period, one.payload])).toEqual([
    ["Claude", "2026-10", payload],
  ]);
  for (const print of ["p0", "p1", "roster"]) expect(payload).not.toContain(print);
  const back = valueOf(await withdrawShare(ports, { id: "w1", share: "a1" }));
  expect(await read(back.envelope)).toBe("read");
  const after = await receivedIn(top, "division");
  expect(after.ok && after.value).toEqual([]);
});

test("a team takes no month, and a director no summary", async () => {
  const top = await director();
  const lead = await manager();
  const anne = await member(lead.ports, "Anne");
  valueOf(await joinTeam(anne.ports, await invitationOf(top, "division"), "Anne"));
  valueOf(await addMember(top, "division", await joinTextOf(anne.ports, "division")));
  const stray = await sealed(anne.ports, "s1", "2026-10", "words", "division");
  const bytes = fromBase64Url(stray.envelope) ?? new Uint8Array();
  const answer = await readEnvelopes(top, "division", [{ bytes, folder: null, period: null }]);
  expect(answer.ok && answer.value).toEqual([{ read: false, why: "refused-no-aggregate" }]);
  expect(whyOf(await sealAggregate(anne.ports, { id: "x", team: "division", payload: "{}" }))).toBe(
    "not-found",
  );
});

test("two teams that share most of their people are a difference as well: the second is withheld", async () => {
  const { ports } = await manager();
  await writeTeam(ports, { ...settings, team: "team-2", teamName: "South and one" });
  for (const [index, x] of [10, 31, 50, 70, 88].entries()) {
    await monthOf(ports, `p${index}`, "2026-10", x);
    await monthOf(ports, `p${index}`, "2026-10", x, "team-2");
  }
  await monthOf(ports, "p5", "2026-10", 95, "team-2");
  expect(await teamAggregates(ports, "team-1")).toMatchObject({ value: [{ published: true }] });
  expect(await teamAggregates(ports, "team-2")).toMatchObject({
    value: [{ published: false, why: "roster-changed" }],
  });
});

test("so they are for the time by phase", async () => {
  const { ports } = await manager();
  await writeTeam(ports, { ...settings, team: "team-2", teamName: "South and one" });
  const hours = [
    [10, 10, 0, 0],
    [0, 0, 15, 5],
    [5, 5, 5, 5],
    [10, 0, 10, 0],
    [0, 5, 0, 15],
    [20, 0, 0, 0],
  ];
  const phasesOf = (index: number) => ({
    phases: salePhases.map((phase, at) => ({ phase, minutes: 60 * (hours[index]?.[at] ?? 0) })),
  });
  for (const index of [0, 1, 2, 3, 4, 5]) {
    if (index < 5) await receivedMonth(ports, `p${index}`, "2026-10", phasesOf(index));
    await receivedMonth(ports, `p${index}`, "2026-10", phasesOf(index), "team-2");
  }
  expect(await teamPhases(ports, "team-1")).toMatchObject({ value: [{ published: true, people: 5 }] });
  expect(await teamPhases(ports, "team-2")).toMatchObject({
    value: [{ published: false, why: "roster-changed" }],
  });
});

const apartBy = (one: readonly string[], other: readonly string[]): number =>
  one.filter((name) => !other.includes(name)).length + other.filter((name) => !one.includes(name)).length;

const person = fc.record({
  person: fc.constantFrom(..."abcdefghijklmno".split("")),
  eligibleDays: fc.integer({ min: 6, max: 22 }),
  n: fc.integer({ min: 20, max: 80 }),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
});
const roster = fc.uniqueArray(person, { selector: (one) => one.person, minLength: 4, maxLength: 15 });

test("no difference of two published aggregates speaks of fewer than five people", () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.array(roster, { minLength: 2, maxLength: 10 }), (months) => {
      const published: { month: string; people: readonly string[] }[] = [];
      for (const [index, people] of months.entries()) {
        const parts: Contribution[] = people.map(({ part, ...one }) => ({
          ...one,
          x: Math.round(part * one.n),
        }));
        const month = `2026-${String(index + 1).padStart(2, "0")}`;
        const result = aggregate(month, parts, published);
        if (!result.published) continue;
        expect(Math.abs(result.share * 20 - Math.round(result.share * 20))).toBeLessThan(1e-9);
        for (const { people: before } of published) {
          const apart = apartBy(before, result.roster);
          expect(apart === 0 || apart >= leastPeople).toBe(true);
          compared++;
        }
        published.push({ month, people: result.roster });
      }
    }),
    { numRuns: 2_000 },
  );
  expect(compared).toBeGreaterThan(50);
});
