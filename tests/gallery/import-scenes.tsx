import type { ImportState } from "@/components/imports/import-state";
import { ImportRoom } from "@/components/imports/ImportRoom";
import type { Baseline, ImportReading } from "@/lib/views/import-reading";
import { nothing, type Scene } from "./scene";

const acts = {
  onFiles: nothing,
  onCancel: nothing,
  onField: nothing,
  onStage: nothing,
  onAnswer: nothing,
  onOwner: nothing,
  onKind: nothing,
  onOwnAddress: nothing,
  onContinue: nothing,
  onApply: nothing,
  onBack: nothing,
  onSkipped: nothing,
  onUndo: nothing,
};

const months = ["2026-08", "2026-09", "2026-10", "2026-11"];
const baseline: Baseline = {
  from: "2025-11-24",
  to: "2026-11-23",
  started: 412,
  answered: 1381,
  forwarded: 96,
  latencyHours: 3.4,
  latencies: 1204,
  meetings: 141,
  meetingMinutes: 7020,
  byHour: Array.from({ length: 24 }, (_, hour) => (hour > 7 && hour < 19 ? 100 + hour * 4 : 2)),
  months: months.map((month, index) => ({
    month,
    started: 30 + index,
    answered: 110 + index * 3,
    meetings: 11,
  })),
};

const past = { days: 212, followUp: { followedUp: 31, settled: 48 } };

const reading: ImportReading = {
  baseline: null,
  records: 900,
  unread: [{ name: "Opportunités 2025.csv", trouble: "xlsx" }],
  parts: [
    {
      kind: "deals",
      file: "hubspot-deals.csv",
      source: "hubspot",
      rows: 264,
      deals: 260,
      won: 71,
      lost: 118,
      columns: [
        { header: "Record ID", field: "id", examples: ["9081", "9082", "9083"] },
        { header: "Deal Name", field: "name", examples: ["Fleet renewal", "Roof of hall 3"] },
        { header: "Deal Stage", field: "stage", examples: ["Appointment scheduled", "Closed won"] },
        { header: "Amount", field: "amount", examples: ["12,400.00", "980.00"] },
        { header: "Create Date", field: "createdAt", examples: ["03/04/2026", "05/06/2026"] },
        { header: "Pipeline", field: null, examples: ["Sales pipeline"] },
      ],
      stages: [
        { value: "Closed lost", count: 118, stage: "lost" },
        { value: "Closed won", count: 71, stage: "won" },
        { value: "Appointment scheduled", count: 40, stage: "qualified" },
      ],
      questions: [
        { column: "Create Date", why: "ambiguous-order", examples: ["03/04/2026", "05/06/2026"] },
        { column: "Close Date", why: "close-before-start", examples: ["9081: 2026-04-03 > 2026-02-01"] },
      ],
      skipped: { repeated: 3, empty: 1, undated: 0, ragged: 2 },
      begunUnknown: 4,
    },
    {
      kind: "mail",
      files: 2,
      messages: 5210,
      unread: 4,
      unreadIn: ["All mail.mbox"],
      senders: [
        { address: "claire.morel@example.com", messages: 1889, own: true },
        { address: "news@example.org", messages: 310, own: false },
      ],
      sent: 1889,
    },
    {
      kind: "calendar",
      files: 1,
      meetings: 141,
      absences: 4,
      skipped: { cancelled: 12, declined: 3, free: 20, alone: 61, unreadable: 0 },
    },
    {
      kind: "calls",
      file: "calls.csv",
      source: "zoho",
      rows: 900,
      items: 830,
      columns: [{ header: "Call Start Time", field: "startedAt", examples: ["2026-03-02 09:12"] }],
      fields: ["startedAt", "direction"],
      owners: [
        { name: "Claire Morel", calls: 500 },
        { name: "Paul Lenoir", calls: 330 },
      ],
      owner: null,
      isOwnerAsked: true,
      questions: [],
      skipped: { missed: 70 },
    },
    {
      kind: "aside",
      file: "sales-teams.csv",
      rows: 35,
      columns: [
        { header: "Manager", field: null, examples: ["Claire Morel"] },
        { header: "Office", field: null, examples: ["East"] },
      ],
    },
  ],
};

const scene = (state: ImportState, height: number): Scene => ({
  width: 800,
  height,
  draw: () => (
    <main class="notebook-page">
      <ImportRoom state={state} {...acts} />
    </main>
  ),
});

/** Bringing in files, step by step. */
export const importScenes: Record<string, Scene> = {
  "imports-idle": scene({ step: "idle" }, 480),
  "imports-reading": scene({ step: "reading", share: 0.42, secondsLeft: 34 }, 260),
  "imports-writing": scene({ step: "writing", share: 0.6, secondsLeft: 12, isStopping: false }, 260),
  "imports-read": scene({ step: "read", reading }, 1800),
  "imports-preview": scene(
    {
      step: "preview",
      reading,
      lines: [
        { record: "account", added: 84, changed: 0, kept: 0 },
        { record: "opportunity", added: 260, changed: 0, kept: 0 },
        { record: "stage", added: 498, changed: 3, kept: 12 },
      ],
    },
    480,
  ),
  "imports-written": scene({ step: "written", added: 842, changed: 3, baseline, past, hasDeals: true }, 1100),
  "imports-undone": scene({ step: "undone" }, 560),
};
