import type { LifeDay } from "./calendar";
import { expit, type Random } from "./random";
import { type Draft, instantAt, type Recorder } from "./recorder";

interface Customer {
  readonly id: string;
  readonly cadence: number;
  /** One of the few that somebody who neglects the rest still calls. */
  readonly isFavourite: boolean;
  /** Watched days since the last contact, logged or not. */
  clock: number;
  /** Worked day on which the next contact falls due, for renewal processes. */
  nextContact: number;
}

/** The accounts of a life and who is contacted when. */
export interface Book {
  /** The customers whom the person means to contact today. */
  planned(i: number, everyDays: number): string[];
  /** Notes that a contact took place. */
  contacted(account: string): void;
  prospect(): string;
  anyCustomer(): string;
  /** One of the few customers with whom there is business all the time. */
  favourite(): string;
  /** Share and number of customers whose last true contact lies further back than their cadence. */
  overdue(): { share: number; count: number };
  /** Lets a worked day pass that Cairn watched: cadences count such days only (docs/JOURNAL.md). */
  observe(): void;
}

const segments = [
  ["gold", 20],
  ["silver", 40],
  ["bronze", 60],
] as const;

/**
 * Opens 18 customers and 30 prospects. `renewal` is `poisson` (a contact may fall on any day) or `gamma` (contacts
 * come at intervals that vary little).
 */
export function openBook(random: Random, recorder: Recorder, renewal: "poisson" | "gamma"): Book {
  const customers: Customer[] = [];
  for (let n = 0; n < 18; n++) {
    const [segment, cadence] = segments[n < 4 ? 0 : n < 10 ? 1 : 2];
    const id = recorder.id("c");
    recorder.record({
      record: "account",
      id,
      segment: random.chance(0.05) ? null : segment,
      status: "customer",
      active: true,
      tags: [],
    });
    customers.push({
      id,
      cadence,
      isFavourite: n % 6 === 0,
      clock: 0,
      nextContact: random.int(0, 12),
    });
  }
  const prospects = Array.from({ length: 30 }, () => {
    const id = recorder.id("p");
    recorder.record({
      record: "account",
      id,
      segment: null,
      status: "prospect",
      active: random.chance(0.7),
      tags: [],
    });
    return id;
  });
  recorder.record({
    record: "account",
    id: recorder.id("f"),
    segment: "gold",
    status: "former",
    active: false,
    tags: [],
  });
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const of = (list: readonly string[]): string => list[random.int(0, list.length - 1)] ?? "";
  return {
    planned: (i, everyDays) =>
      customers
        .filter((customer) => {
          const every = customer.isFavourite && everyDays > 30 ? 8 : everyDays;
          if (renewal === "poisson") return random.chance(1 / every);
          if (i < customer.nextContact && every < 30) return false;
          if (every >= 30) return random.chance(1 / every);
          customer.nextContact = i + Math.max(1, Math.round(random.gamma(4, every)));
          return true;
        })
        .map((customer) => customer.id),
    contacted: (account) => {
      const customer = byId.get(account);
      if (customer) customer.clock = 0;
    },
    prospect: () => of(prospects),
    anyCustomer: () => of(customers.map((customer) => customer.id)),
    favourite: () => of(customers.filter((customer) => customer.isFavourite).map((customer) => customer.id)),
    observe: () => {
      for (const customer of customers) customer.clock++;
    },
    overdue: () => {
      const count = customers.filter((customer) => customer.clock > customer.cadence).length;
      return { share: count / customers.length, count };
    },
  };
}

interface PendingFollowUp {
  readonly due: number;
  readonly quote: string;
  readonly opportunity: string;
  readonly account: string;
}

/** What a mail or call that follows up a quote carries: naming the quote, or the opportunity alone. */
export interface DueFollowUp {
  readonly named: Partial<Draft>;
  readonly bare: Partial<Draft>;
}

/** The quotes of a life: each with an opportunity, its stages, and perhaps a follow-up some days later. */
export interface Quotes {
  /** Records a quote; with this probability it will be followed up within a week. */
  send(day: LifeDay, minutes: number, followUpProbability: number): void;
  /** The follow-ups whose day has come, so many at most. */
  dueFollowUps(i: number, most: number): DueFollowUp[];
}

/** Opens the quotes of a life. */
export function openQuotes(random: Random, recorder: Recorder, book: Book): Quotes {
  let pending: PendingFollowUp[] = [];
  return {
    send: (day, minutes, followUpProbability) => {
      const account = random.chance(0.4) ? book.favourite() : book.prospect();
      const opportunity = recorder.id("o");
      const at = instantAt(day, 9);
      const amount = Math.round(random.logNormal(9000, 0.8));
      recorder.record({
        record: "opportunity",
        id: opportunity,
        account,
        createdAt: at,
        origin: random.pick(["self", "marketing", "referral", "existing-customer"]),
      });
      recorder.record({
        record: "stage",
        opportunity,
        at,
        stage: "proposal",
        amount,
        currency: "EUR",
        probability: Math.round(100 * expit(random.normal(0, 0.8))) / 100,
      });
      const quote = recorder.add(day, {
        kind: "quote",
        initiative: "reactive",
        minutes,
        account,
        opportunity,
        phase: "propose",
        source: "click",
      });
      if (random.chance(followUpProbability)) {
        pending.push({ due: day.index + random.int(1, 5), quote, opportunity, account });
      }
    },
    dueFollowUps: (i, most) => {
      const due = pending.filter((one) => one.due <= i).slice(0, most);
      pending = pending.filter((one) => !due.includes(one));
      return due.map(({ quote, opportunity, account }) => ({
        named: { followsUp: quote, opportunity, account },
        bare: { opportunity, account },
      }));
    },
  };
}
