import type { PatternId } from "@/lib/model/pattern";
import type { Book, Quotes } from "./book";
import type { LifeDay } from "./calendar";
import type { DecoyDay } from "./decoys";
import type { Mechanism } from "./mechanism";
import { expit, logit, type Random } from "./random";
import type { Draft, Recorder } from "./recorder";
import type { Person } from "./person";
import type { Variation } from "./variation";

/** All that one worked day is lived with. */
export interface Today {
  readonly random: Random;
  readonly mechanism: Mechanism;
  readonly recorder: Recorder;
  readonly person: Person;
  readonly book: Book;
  readonly quotes: Quotes;
  readonly day: LifeDay;
  readonly decoy: DecoyDay;
  readonly value: (pattern: PatternId) => number;
  /** Whether asking for help is dependent today: repeated topics, asked before trying. */
  readonly isDependent: boolean;
  /** Whether a regime of illusion holds: more is done, less moves. */
  readonly isBusy: boolean;
  readonly followUpProbability: number;
  readonly wrongLabels: number;
  readonly unknownDurations: Variation["unknownDurations"];
}

const meanMinutes: Readonly<Record<string, number>> = {
  email: 3,
  call: 5.5,
  meeting: 42,
  visit: 60,
  demo: 45,
  prospecting: 20,
  task: 7,
};

const shifted = (share: number, shift: number): number => (shift === 0 ? share : expit(logit(share) + shift));

/** Lives one worked day: records its exchanges, work, quotes, cases and requests. */
export function liveWorkingDay(today: Today): void {
  const { random, mechanism, recorder, person, book, day, decoy, value, unknownDurations } = today;
  const officeShare = Math.min(0.85, shifted(value("back-office-overload"), decoy.adminShift));
  const quoteShare = Math.min(0.93 - officeShare, shifted(value("quotation-overload"), decoy.quoteShift));
  const room = Math.max(0.12, ((1 - officeShare - quoteShare) / 0.66) ** 0.8);
  const volume = person.volume * mechanism.volume(day) * room * (today.isBusy ? 1.2 : 1);

  const drafts: Draft[] = [];
  const exchange = (kind: "email" | "call", expected: number, share: number): void => {
    const { reactive, proactive } =
      kind === "email" ? mechanism.mails(day, expected, share) : mechanism.calls(day, expected, share);
    for (let n = 0; n < reactive + proactive; n++)
      drafts.push({ kind, initiative: n < reactive ? "reactive" : "proactive" });
  };
  exchange("email", 22 * volume * decoy.mailVolume, shifted(value("reactive-email"), decoy.exchangeShift));
  exchange("call", 10 * volume * decoy.callVolume, shifted(value("reactive-phone"), decoy.exchangeShift));
  const others = [
    ["meeting", 1.1, "none"],
    ["visit", 0.2, "proactive"],
    ["demo", 0.15, "proactive"],
    ["prospecting", 0.8 * decoy.prospectingVolume, "proactive"],
  ] as const;
  for (const [kind, mean, initiative] of others) {
    for (let n = random.poisson(mean * volume); n > 0; n--) drafts.push({ kind, initiative });
  }
  giveAccounts(today, drafts);
  labelAdvances(today, drafts);

  let otherMinutes = 25;
  for (const draft of drafts) {
    const mean = meanMinutes[draft.kind] ?? 10;
    otherMinutes += mean;
    recorder.add(day, {
      ...draft,
      minutes: random.chance(unknownDurations.exchanges) ? null : roundedMinutes(mechanism.duration(mean)),
      initiative: mislabelled(today, draft),
      source: random.chance(0.5) ? "capture" : "click",
    });
  }
  for (let n = 0; n < decoy.leadReplies; n++) {
    if (random.chance(0.7))
      recorder.add(day, {
        kind: random.chance(0.8) ? "email" : "call",
        initiative: "reactive",
        leadReply: true,
        minutes: 3,
        account: book.prospect(),
        advances: null,
      });
  }
  for (let n = random.poisson(3 * volume); n > 0; n--) {
    recorder.add(day, {
      kind: "email",
      initiative: random.chance(0.7) ? "reactive" : "proactive",
      internal: true,
      minutes: 3,
    });
    otherMinutes += 3;
  }
  otherMinutes += 7 * pickCases(today, volume);
  otherMinutes += 4 * askForHelp(today, drafts.length);

  const total = otherMinutes / (1 - officeShare - quoteShare);
  for (const minutes of mechanism.office(day, officeShare * total)) {
    recorder.add(day, {
      kind: "admin",
      initiative: "none",
      minutes: random.chance(unknownDurations.office) ? null : roundedMinutes(minutes),
    });
  }
  for (const minutes of mechanism.quotes(day, quoteShare * total)) {
    today.quotes.send(day, roundedMinutes(minutes), today.followUpProbability);
  }
}

const roundedMinutes = (minutes: number): number => Math.max(1, Math.min(480, Math.round(minutes)));

function mislabelled(today: Today, draft: Draft): Draft["initiative"] {
  if (draft.kind !== "email" && draft.kind !== "call") return draft.initiative;
  if (today.wrongLabels === 0 || !today.random.chance(today.wrongLabels)) return draft.initiative;
  return draft.initiative === "reactive" ? "proactive" : "reactive";
}

/** Spreads the day's contacts: follow-ups of quotes first, then the customers planned, then prospects. */
function giveAccounts(today: Today, drafts: Draft[]): void {
  const { random, book, day, value } = today;
  const planned = book.planned(day.index, value("neglected-accounts"));
  const isExchange = (draft: Draft): boolean => draft.kind === "email" || draft.kind === "call";
  const isBegun = (draft: Draft): boolean => isExchange(draft) && draft.initiative === "proactive";
  const followUps = today.quotes.dueFollowUps(day.index, drafts.filter(isExchange).length);
  let begun = drafts.filter(isBegun).length;
  const contacts = ["email", "call", "meeting", "visit", "demo"];
  for (const draft of drafts.toSorted((a, b) => contacts.indexOf(b.kind) - contacts.indexOf(a.kind))) {
    if (draft.initiative === "reactive") {
      // Whoever begins few exchanges takes a quote up when its reader writes or calls, and says which quote.
      const taken = followUps.length > begun ? followUps.pop() : undefined;
      if (taken) Object.assign(draft, taken.named, { phase: "follow-up" });
      else draft.account = random.chance(0.7) ? book.anyCustomer() : book.prospect();
      continue;
    }
    if (isBegun(draft)) begun--;
    const followUp = isBegun(draft) ? followUps.pop() : undefined;
    if (followUp) {
      Object.assign(draft, random.chance(0.5) ? followUp.named : followUp.bare, { phase: "follow-up" });
    } else if (contacts.includes(draft.kind) && planned.length > 0) {
      draft.account = planned.pop() ?? null;
    } else {
      draft.account = random.chance(0.9) ? book.prospect() : null;
    }
    if (contacts.includes(draft.kind) && typeof draft.account === "string") book.contacted(draft.account);
  }
}

/** Says of three quarters of the exchanges whether they moved a deal on. */
function labelAdvances(today: Today, drafts: Draft[]): void {
  const { random, mechanism, wrongLabels } = today;
  const labelled = drafts.filter((draft) => draft.kind !== "prospecting" && random.chance(0.75));
  let left = mechanism.advancing(labelled.length, today.value("illusion-of-activity"));
  for (const [position, draft] of labelled.entries()) {
    const isTrue = random.chance(left / (labelled.length - position));
    if (isTrue) left--;
    draft.advances = random.chance(wrongLabels) ? !isTrue : isTrue;
  }
}

/** Picks cases from what is due; returns how many. */
function pickCases(today: Today, volume: number): number {
  const { random, mechanism, recorder, person, book, day, value } = today;
  const { stock } = person;
  stock.hard = Math.min(5, stock.hard + random.poisson(1.6));
  stock.other = Math.min(14, Math.max(3, stock.other + random.poisson(4.6)));
  const picks = random.poisson(6 * Math.min(volume, 1.5));
  for (let n = 0; n < picks && stock.hard + stock.other > 0; n++) {
    const odds = mechanism.caseOdds(value("avoiding-hard-cases"), picks > 1 ? n / (picks - 1) : 0.5);
    const hard = random.chance((odds * stock.hard) / (odds * stock.hard + stock.other));
    recorder.add(
      day,
      {
        kind: "task",
        initiative: "none",
        hard,
        due: { ...stock },
        minutes: roundedMinutes(mechanism.duration(7)),
        account: book.anyCustomer(),
      },
      8.6 + (9 * (n + random.next())) / picks,
    );
    if (hard) stock.hard--;
    else stock.other--;
  }
  return picks;
}

/** Asks for help in proportion to the customer actions; returns how often. */
function askForHelp(today: Today, customerActions: number): number {
  const { random, mechanism, recorder, person, day, value, isDependent } = today;
  const asked = mechanism.helps((value("constant-soliciting") * customerActions) / 10);
  for (let n = 0; n < asked; n++) {
    const repeats = random.chance(isDependent ? 0.65 : 0.15) && person.topics.length > 0;
    const topic = repeats ? (person.topics[random.int(0, person.topics.length - 1)] ?? "") : recorder.id("t");
    if (!repeats) {
      person.topics.push(topic);
      if (person.topics.length > 8) person.topics.shift();
    }
    recorder.add(day, {
      kind: "help-request",
      initiative: "none",
      internal: true,
      topic,
      triedFirst: random.chance(isDependent ? 0.22 : 0.78),
      minutes: 4,
    });
  }
  return asked;
}
