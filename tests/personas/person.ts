import type { Random } from "./random";

/** What stays the same, or is carried from day to day, in one person. */
export interface Person {
  /** Factor on all volumes. */
  readonly volume: number;
  /** Cases that are due. */
  readonly stock: { hard: number; other: number };
  /** The topics of recent requests for help. */
  readonly topics: string[];
  /** Small acts at the same time of every day, harmless; as kind `ritual` or under another name. */
  readonly rituals: readonly Ritual[];
}

export interface Ritual {
  readonly kind: "ritual" | "admin" | "customer-news" | "email" | "task" | "x-coffee";
  readonly hour: number;
  readonly minutes: number;
  /** On how many of the days it takes place. */
  readonly kept: number;
}

/** Draws a person; `unlabelled` adds daily acts that nobody called rituals, `volume` is a factor. */
export function drawPerson(random: Random, unlabelled: boolean, volume: number): Person {
  const rituals: Ritual[] = [];
  if (random.chance(0.8))
    rituals.push({ kind: "ritual", hour: 9 + random.uniform(-0.3, 0.3), minutes: 10, kept: 0.9 });
  if (random.chance(0.6)) rituals.push({ kind: "ritual", hour: 12.5, minutes: 25, kept: 0.85 });
  if (unlabelled) {
    const count = random.int(1, 2);
    for (let n = 0; n < count; n++) {
      const kind = random.pick(["admin", "customer-news", "email", "x-coffee", "task"] as const);
      const hour = random.pick([8.8, 9.05, 10.5, 16.2] as const) + random.uniform(-0.1, 0.1);
      rituals.push({ kind, hour, minutes: random.int(8, 25), kept: random.uniform(0.8, 0.97) });
    }
  }
  return {
    volume: volume * random.logNormal(1, 0.25),
    stock: { hard: random.int(1, 4), other: random.int(3, 10) },
    topics: [],
    rituals,
  };
}
