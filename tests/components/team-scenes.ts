import type { KeyActs, LeadActs, MemberActs, Outcome, PracticeActs } from "@/components/team/team-acts";
import { buildSummary, noWords, type SummaryFacts } from "@/lib/team/build-summary";
import { encodeSummary } from "@/lib/team/summary";
import type { ReceivedView, ShareView, TeamRoomView, TeamSettings } from "@/lib/views/team";

export const settings: TeamSettings = {
  team: "t1",
  teamName: "South",
  managerName: "Claude Morel",
  carrier: { type: "file" },
  asks: { period: "week", words: "What you want to talk about" },
  keepDays: 45,
};

export const facts: SummaryFacts = {
  period: { type: "week", id: "2026-W46", from: "2026-11-09", to: "2026-11-15" },
  days: { scheduled: 5, eligible: 4 },
  counts: [
    { kind: "email", initiative: "reactive", internal: false, count: 30 },
    { kind: "email", initiative: "proactive", internal: false, count: 6 },
  ],
  quotes: { due: 4, followedUp: 3 },
  routines: [
    {
      routine: { catalogue: "read-crm", match: { kinds: ["crm-review"] }, times: 1, per: "day" },
      strength: 0.7,
      state: "holding",
      done: 4,
      due: 5,
    },
  ],
  patterns: [
    {
      pattern: "reactive-email",
      state: "flag",
      probability: 0.997,
      mean: 0.83,
      low: 0.78,
      high: 0.88,
      marker: 0.7,
      eligibleDays: 20,
      contested: null,
    },
  ],
  figures: [],
};

const words = { ...noWords, wentWell: "Two visits", questions: "May I join the fair?" };
export const summary = buildSummary(facts, {
  withheld: ["shares.email-started"],
  comments: [{ line: "counts.email", text: "A fair week" }],
  words,
});
const payload = new TextDecoder().decode(encodeSummary(summary));
const dates = { sealedAt: "2026-11-16T08:00:00Z", expiresAt: "2026-12-31T08:00:00Z" };
export const code = "tarak bigij bukuh kudid famoz tigak";
export const deputy = { fingerprint: "c1", name: "Dana Roux", code: "fokos holuv madis kopuh rojok dikir" };

export const room: TeamRoomView = {
  memberships: [
    {
      ...settings,
      managerCode: code,
      managerSender: "f0",
      practicesRead: null,
      coaches: [deputy],
      ownName: "Anne Petit",
      ownCode: "madis kopuh rojok dikir fokos holuv",
      sender: "f1",
      joinText: "{}",
      place: null,
      offered: null,
    },
  ],
  teams: [
    {
      ...settings,
      team: "t2",
      carrier: { type: "webdav", url: "https://dav.example/team/" },
      managerCode: code,
      coaches: [deputy],
      role: "manager",
      handedTo: null,
      invitationText: "{}",
      members: [
        {
          fingerprint: "f1",
          name: "Anne Petit",
          code,
          folder: "anne",
          territory: "West",
          sameNameAs: null,
          followsEarlier: false,
        },
      ],
      place: null,
    },
  ],
  phrase: "waiting",
};

export const shares: ShareView[] = [
  {
    id: "s1",
    team: "t1",
    teamName: "South",
    managerName: "Claude Morel",
    period: "2026-W46",
    revision: 1,
    ...dates,
    state: "sealed",
    payload,
  },
];

export const received: ReceivedView = {
  team: "t2",
  sender: "f1",
  name: "Anne Petit",
  period: "2026-W46",
  revision: 2,
  ...dates,
  payload,
};

const nothing = () => undefined;
const done = (): Promise<Outcome> => Promise.resolve({ done: true });

export const memberActs: MemberActs = {
  onReadInvitation: () => Promise.resolve({ why: "not-a-note" }),
  onJoin: done,
  onLeave: nothing,
  onPlace: nothing,
  onSaveJoin: nothing,
  onDraft: () => Promise.resolve({ payload, hasSample: false }),
  onSend: done,
  onSavePage: () => Promise.resolve(),
  onSendAgain: done,
  onWithdraw: done,
  onOwnNotes: () => Promise.resolve("Ask about the fair"),
  onWriteOwnNotes: nothing,
  onPublishable: () => Promise.resolve([]),
  onPublish: done,
  onReadAgreement: done,
  onReadAnswers: done,
  onAnswerAgreement: nothing,
};

export const practiceActs: PracticeActs = {
  onAdoptPractice: () => Promise.resolve(true),
  onTakePractice: done,
  onSavePractice: nothing,
  onRemovePractice: nothing,
  onLayDown: done,
  onLookFor: done,
  onPublish: done,
  onPublishAgain: nothing,
};

export const phraseWords: readonly string[] =
  "legal winner thank year wave sausage worth useful legal winner thank yellow".split(" ");

export const keyActs: KeyActs = {
  onShowPhrase: () => Promise.resolve(phraseWords),
  onConfirmPhrase: done,
  onDeclinePhrase: nothing,
  onCheckPhrase: done,
  onUnknownWords: () => Promise.resolve([]),
  onRestore: done,
  onSaveTeamFile: done,
};

const card = { ...deputy, text: "{}" };

export const leadActs: LeadActs = {
  onSaveCard: () => Promise.resolve(code),
  onReadCard: () => Promise.resolve(card),
  onAddCoach: done,
  onRemoveCoach: nothing,
  onSaveCoachFile: done,
  onHandOver: done,
  onReadTeamFile: () => Promise.resolve({ why: "not-a-team-file" }),
  onTakeTeamFile: done,
  onReplaceMember: nothing,
  onWriteTeam: nothing,
  onEndTeam: nothing,
  onSaveInvitation: nothing,
  onCopyInvitation: done,
  onLayDown: done,
  onAddMember: done,
  onRevoke: nothing,
  onFolder: nothing,
  onTerritory: nothing,
  onTeamPlace: nothing,
  onReadFiles: () => Promise.resolve({ opened: 0, refused: [] }),
  onReadCarrier: () => Promise.resolve({ opened: 0, refused: [] }),
  onSaveNotice: () => Promise.resolve(),
  onAggregates: () => Promise.resolve([{ published: false, month: "2026-10", why: "fewer-than-five" }]),
};
