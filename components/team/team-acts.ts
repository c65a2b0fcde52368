import type { PlaceRemark } from "@/lib/team/place-remarks";
import type { ChoosableParts, SummaryChoices } from "@/lib/team/build-summary";
import type { Routine } from "@/lib/model/routine";
import type { PracticeWords } from "@/lib/team/practice-draft";
import type { PracticeRecipe, PracticeView } from "@/lib/views/practice";
import type { Aggregate } from "@/lib/team/aggregate";
import type {
  CoachCardView,
  InvitationView,
  MembershipView,
  OwnPlace,
  OwnTeamView,
  ReceivedView,
  ShareView,
  TeamFileView,
  TeamSettings,
} from "@/lib/views/team";
import type { AgreementView, ReviewView } from "@/lib/views/team-review";

/** What came of an act: done, or the sentence (a key of the `sharing` strings) that says why not. */
export type Outcome = ({ readonly done: true } | { readonly done: false; readonly why: string }) & {
  /** What the place said of its clock and its room, where that matters. */
  readonly remarks?: readonly PlaceRemark[];
};

/** What a salesperson can do in the team room. */
export interface MemberActs {
  onReadInvitation: (text: string) => Promise<InvitationView | { readonly why: string }>;
  onJoin: (text: string, name: string) => Promise<Outcome>;
  onLeave: (team: string) => void;
  onPlace: (team: string, place: OwnPlace | null) => void;
  onSaveJoin: (membership: MembershipView) => void;
  /** The payload of these choices and whether a sample month was left out of it, or null where it can't be made. */
  onDraft: (
    team: string,
    period: string,
    parts: ChoosableParts,
    choices: SummaryChoices,
  ) => Promise<{ readonly payload: string; readonly hasSample: boolean } | null>;
  /** Seals and carries; what goes by hand is saved as a file, or as a mail with the file attached. */
  onSend: (membership: MembershipView, payload: string, isMail?: boolean) => Promise<Outcome>;
  onSavePage: (payload: string) => Promise<void>;
  /** Months of one's own teams that may be published to a director, newest first: the very payloads. */
  onPublishable: () => Promise<readonly { readonly month: string; readonly payload: string }[]>;
  onPublish: (membership: MembershipView, payload: string) => Promise<Outcome>;
  onSendAgain: (share: ShareView) => Promise<Outcome>;
  onWithdraw: (share: ShareView) => Promise<Outcome>;
  /** One's own notes for the review of a share: they stay here. */
  onOwnNotes: (share: ShareView) => Promise<string>;
  onWriteOwnNotes: (share: ShareView, notes: string) => void;
  onReadAgreement: (file: File) => Promise<Outcome>;
  /** Looks where the team's envelopes go for what was agreed, and for practices that the manager published. */
  onReadAnswers: (membership: MembershipView) => Promise<Outcome>;
  onAnswerAgreement: (agreement: AgreementView, taken: boolean) => void;
}

/** An envelope that was looked at. */
export interface EnvelopeSeen {
  readonly name: string;
  readonly outcome: Outcome;
}

/** What came of reading many: how many were opened, and each that was not. */
export interface EnvelopesSeen {
  readonly opened: number;
  readonly refused: readonly EnvelopeSeen[];
  readonly remarks?: readonly PlaceRemark[];
}

/** Told while many are read: so many of so many. */
export type ReadProgress = (done: number, of: number) => void;

/** What can be done about who reads a team beside its manager, and who leads it next. */
export interface CoachActs {
  /** Saves one's own card under a name, and gives the code to read aloud. */
  onSaveCard: (name: string) => Promise<string | null>;
  onReadCard: (text: string) => Promise<CoachCardView | { readonly why: string }>;
  onAddCoach: (team: string, card: string) => Promise<Outcome>;
  onRemoveCoach: (team: string, fingerprint: string) => void;
  onSaveCoachFile: (team: string, fingerprint: string) => Promise<Outcome>;
  /** Signs the team over to the holder of a card, and saves the file for them. */
  onHandOver: (team: string, card: string) => Promise<Outcome>;
  onReadTeamFile: (file: File) => Promise<TeamFileView | { readonly why: string }>;
  onTakeTeamFile: (file: File) => Promise<Outcome>;
}

/** What a manager can do in the team room. */
export interface LeadActs extends CoachActs {
  onWriteTeam: (settings: TeamSettings) => void;
  onEndTeam: (team: string) => void;
  onSaveInvitation: (team: OwnTeamView) => void;
  /** Copies the invitation as a text that a message carries whole. */
  onCopyInvitation: (team: OwnTeamView) => Promise<Outcome>;
  /** Lays the invitation, and what one published, where a team's people look for it. */
  onLayDown: (team: OwnTeamView) => Promise<Outcome>;
  onAddMember: (team: string, text: string) => Promise<Outcome>;
  onRevoke: (team: string, fingerprint: string) => void;
  /** The same person with new keys: what was theirs passes to these. */
  onReplaceMember: (team: string, earlier: string, later: string) => void;
  onFolder: (team: string, fingerprint: string, folder: string | null) => void;
  onTerritory: (team: string, fingerprint: string, territory: string | null) => void;
  onTeamPlace: (team: string, place: OwnPlace | null) => void;
  onReadFiles: (team: string, files: readonly File[], onProgress: ReadProgress) => Promise<EnvelopesSeen>;
  /** Reads all that is new from the team's folder or server. */
  onReadCarrier: (team: OwnTeamView, onProgress: ReadProgress) => Promise<EnvelopesSeen>;
  onSaveNotice: (
    team: OwnTeamView,
    sheet: "notice" | "works-council",
    language: "en" | "fr",
  ) => Promise<void>;
  onAggregates: (team: string) => Promise<readonly Aggregate[]>;
}

/** A word of a recovery phrase by its place, counted from one. */
interface PlacedWord {
  readonly at: number;
  readonly word: string;
}

/** What a manager can do with this browser's keys. */
export interface KeyActs {
  /** The words of the recovery phrase, null where they are no longer kept. */
  onShowPhrase: () => Promise<readonly string[] | null>;
  onConfirmPhrase: (words: readonly PlacedWord[]) => Promise<Outcome>;
  onDeclinePhrase: () => void;
  onCheckPhrase: (text: string) => Promise<Outcome>;
  /** The typed words that are in no list. */
  onUnknownWords: (text: string) => Promise<readonly PlacedWord[]>;
  onRestore: (text: string, file: File) => Promise<Outcome>;
  onSaveTeamFile: (team: OwnTeamView) => Promise<Outcome>;
}

/** What one can do in the practice library. */
export interface PracticeActs {
  /** Gives whether it was taken up. */
  onAdoptPractice: (practice: PracticeView) => Promise<boolean>;
  onTakePractice: (file: File) => Promise<Outcome>;
  onSavePractice: (practice: PracticeView) => void;
  onRemovePractice: (practice: PracticeView) => void;
  onLayDown: LeadActs["onLayDown"];
  /** Looks there for what the manager of a team published. */
  onLookFor: (membership: MembershipView) => Promise<Outcome>;
  onPublish: (
    routine: Routine,
    words: PracticeWords,
    about: Pick<PracticeRecipe, "role" | "tried">,
  ) => Promise<Outcome>;
  /** The same recipe, signed by the manager, with what the team reported back. */
  onPublishAgain: (practice: PracticeView, tried: PracticeRecipe["tried"]) => void;
}

/** What a manager can do in one review. */
export interface ReviewActs {
  onWriteReview: (review: Omit<ReviewView, "writtenAt">) => void;
  onSaveAgreement: (received: ReceivedView, pattern: string | null) => Promise<Outcome>;
  onSaveFollowUp: (received: ReceivedView, day: string) => void;
}
