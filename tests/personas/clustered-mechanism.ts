import type { MechanismMaker } from "./mechanism";
import { markovModulated } from "./paths";

/** Answers that an inbound thread takes, and that a thread begun by oneself brings. */
const answersPerInbound = 1.8;
const answersPerStarted = 0.4;

/**
 * The mechanism of the other world: nothing is independent. Mail comes in threads whose answers spill over to the
 * next days; calls go out in blocks on chosen weekdays; office work and quotes queue up and are cleared in batches;
 * help is asked for in sessions; deals move by a funnel of their own, whatever the volume; volumes have a season;
 * and day noise is Markov-modulated with shocks.
 */
export const createClusteredMechanism: MechanismMaker = (random, _scale, _phi, weekdays) => {
  const season = random.uniform(0.1, 0.35);
  const peak = random.uniform(0, 365);
  const callDays = weekdays.toSorted(() => random.next() - 0.5).slice(0, 2);
  const otherDays = Math.max(0, weekdays.length - callDays.length);
  let owedAnswers = 0;
  let backlog = 0;
  let quoteBacklog = 0;

  const batches = (minutes: number, session: number): number[] => {
    const out: number[] = [];
    for (let left = minutes; left > 4; ) {
      const one = Math.min(left, Math.max(5, random.gamma(3, session)));
      out.push(one);
      left -= one;
    }
    return out;
  };

  return {
    makeNoise: markovModulated,
    regimeStyle: { levels: "continuous" },
    driftDays: 40,
    renewal: "gamma",
    volume: (day) => {
      const dayOfYear = (Date.parse(`${day.date}T00:00:00Z`) / 86_400_000) % 365;
      return (1 + season * Math.sin((2 * Math.PI * (dayOfYear - peak)) / 365)) * random.gamma(8, 1);
    },
    mails: (_day, expected, share) => {
      const started = (1 - share) * expected;
      const inbound = Math.max(0, share * expected - answersPerStarted * started) / answersPerInbound;
      const proactive = random.poisson(started);
      const threads = random.poisson(inbound);
      let answers = random.poisson(answersPerStarted * proactive);
      for (let n = 0; n < threads; n++) answers += 1 + random.poisson(answersPerInbound - 1);
      owedAnswers += answers;
      const reactive = random.binomial(owedAnswers, 0.75);
      owedAnswers -= reactive;
      return { reactive, proactive };
    },
    calls: (day, expected, share) => {
      // The other days make half the outgoing calls that they would; the two block days make up for it.
      const inBlock = callDays.includes(day.weekday);
      const outgoing = (1 - share) * expected * (inBlock ? 1 + otherDays / 4 : 0.5);
      return { reactive: random.negativeBinomial(share * expected, 6), proactive: random.poisson(outgoing) };
    },
    office: (_day, minutes) => {
      backlog += random.gamma(2, Math.max(minutes, 0.1));
      const cleared = backlog * (random.chance(0.45) ? 1 : 0.25);
      backlog -= cleared;
      return batches(cleared, 40);
    },
    quotes: (_day, minutes) => {
      quoteBacklog += random.chance(0.4) ? random.gamma(2, Math.max(minutes / 0.4, 0.1)) : 0;
      const cleared = quoteBacklog * random.uniform(0.3, 1);
      quoteBacklog -= cleared;
      return batches(cleared, 45);
    },
    helps: (expected) => {
      let count = 0;
      for (let n = random.poisson(expected / 2); n > 0; n--) count += 1 + random.poisson(1);
      return count;
    },
    advancing: (n, share) => Math.min(n, random.poisson(share * n)),
    caseOdds: (oddsRatio, position) => oddsRatio * (1.35 - 0.7 * position),
    duration: (mean) => random.gamma(2, mean),
  };
};
