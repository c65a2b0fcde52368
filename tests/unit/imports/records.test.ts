import fc from "fast-check";
import { expect, test } from "vitest";
import type { Deal } from "@/lib/figures/deal";
import { dealRecords, originOf } from "@/lib/imports/records/deal-records";
import { callRecords } from "@/lib/imports/records/call-records";
import { type ExchangeContext, exchangeRecords } from "@/lib/imports/records/exchange-records";
import { filled } from "@/lib/imports/records/merge";
import { journalRecords, type JournalRecord } from "@/lib/model/journal";
import type { SentMessage } from "@/lib/imports/mail/mail-figures";

const deal: Deal = {
  id: "7",
  owner: "Claire",
  account: "Ateliers Verdier",
  product: null,
  segment: "Gold",
  origin: "Organic search",
  stage: "won",
  createdOn: "2026-01-05",
  closedOn: "2026-02-10",
  amount: 1200,
  currency: "EUR",
  probability: null,
  expectedClose: null,
};

test("a deal becomes an account, an opportunity and its stages, each valid", () => {
  const records = [...dealRecords([deal], "hubspot", "Europe/Paris", "2026-11-23")];
  expect(records.map(({ record }) => record)).toEqual(["account", "opportunity", "stage", "stage"]);
  expect(records[0]).toMatchObject({ name: "Ateliers Verdier", segment: "gold", status: "customer" });
  expect(records[3]).toMatchObject({
    stage: "won",
    at: "2026-02-10T12:00:00+01:00",
    amount: 1200,
    currency: "EUR",
  });
  for (const record of records) expect(journalRecords[record.record].safeParse(record).success).toBe(true);
});

test.each([
  ["Organic search", "marketing"],
  ["Recommandation client", "referral"],
  ["Cold call", "self"],
  ["Client existant", "existing-customer"],
  ["???", null],
  [null, null],
])("origin %s is %s", (text, origin) => {
  expect(originOf(text)).toBe(origin);
});

test("what the person added stays when an export knows nothing of it; what it knows better is changed", () => {
  const [account] = [...dealRecords([{ ...deal, segment: null }], "hubspot", "Europe/Paris", "2026-11-23")];
  if (account?.record !== "account") throw new Error("an account comes first");
  const edited: JournalRecord = { ...account, segment: "silver" as const, tags: ["fair"] };
  expect(filled(account, edited)).toBeNull();
  expect(filled({ ...account, status: "former" }, edited)).toMatchObject({
    status: "former",
    tags: ["fair"],
  });
});

const hash = async (text: string): Promise<string> =>
  `h${Array.from(text).reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1e9, 7)}`;

const exchanges = {
  timeZone: "Europe/Paris",
  hash,
  hashDomain: hash,
  hashKey: hash,
  isColleague: () => false,
};

async function all(sent: readonly SentMessage[], context: ExchangeContext) {
  const records = [];
  for await (const record of exchangeRecords(sent, { meetings: [], absences: [] }, context))
    records.push(record);
  return records;
}

const message = (over: Partial<SentMessage["head"]>, kind: SentMessage["kind"] = "new"): SentMessage => ({
  kind,
  latencyHours: null,
  followsOwn: false,
  head: {
    id: "<1@me>",
    from: "me@example.test",
    to: [{ address: "anne@client.test", name: "Anne" }],
    sentAtMs: Date.parse("2026-03-02T23:30:00Z"),
    subject: "Secret offer",
    inReplyTo: null,
    references: [],
    isAutomatic: false,
    labels: [],
    ...over,
  },
});

test("sent mail: its local day, who began it, colleagues apart", async () => {
  const records = await all(
    [message({}), message({ id: "<2@me>", to: [{ address: "boss@example.test", name: "Boss" }] }, "reply")],
    { ...exchanges, isColleague: (address) => address.endsWith("@example.test") },
  );
  expect(records.filter(({ record }) => record === "action")).toEqual([
    expect.objectContaining({ day: "2026-03-03", initiative: "proactive", internal: false }),
    expect.objectContaining({ initiative: "reactive", internal: true, contact: null }),
  ]);
});

test("no address, subject or message id is in what is stored of a mail", async () => {
  const part = fc.stringMatching(/^[a-z]{6,12}$/);
  await fc.assert(
    fc.asyncProperty(part, part, part, async (user, host, subject) => {
      const records = await all(
        [
          message({
            id: `<${subject}@${host}.test>`,
            subject,
            to: [{ address: `${user}@${host}.test`, name: "" }],
          }),
        ],
        exchanges,
      );
      const text = JSON.stringify(records);
      for (const secret of [user, host, subject]) expect(text).not.toContain(secret);
    }),
  );
});

test("calls: the person's own, and none that was missed", () => {
  const call = {
    id: "1",
    day: "2026-03-02",
    owner: "Claire",
    direction: "outbound",
    minute: null,
    seconds: 95,
    contactKey: null,
    contact: null,
    account: null,
  } as const;
  const actions = [
    ...callRecords(
      [
        call,
        { ...call, id: "2", owner: "Paul" },
        { ...call, id: "3", direction: "missed" },
        { ...call, id: "4", direction: "inbound", seconds: null },
      ],
      "zoho",
      "Claire",
      "Europe/Paris",
    ),
  ];
  expect(actions.map((one) => one.record === "action" && [one.initiative, one.minutes])).toEqual([
    ["proactive", 2],
    ["reactive", null],
  ]);
});
