import { createClusteredMechanism } from "./clustered-mechanism";
import type { WorldName } from "./life";
import type { MechanismMaker } from "./mechanism";
import { createPoissonMechanism } from "./poisson-mechanism";
import type { Random } from "./random";
import type { Cycle } from "./regimes";
import { noises, type Noise } from "./traits";

/** What one life is made of: the same for all lives of three worlds, another for each life of the mixed one. */
export interface Variation {
  readonly noise: Noise;
  readonly createMechanism: MechanismMaker;
  /** Factor on all volumes. */
  readonly volume: number;
  /** Share of the exchanges, and of the pieces of office work, whose duration is not known. */
  readonly unknownDurations: { readonly exchanges: number; readonly office: number };
  /** Share of the people who work part of the week. */
  readonly partTime: number;
  /** Worked days of a slow slide, where the mechanism's own does not hold. */
  readonly driftDays: number | null;
  readonly cycle: Cycle;
}

const usual = {
  volume: 1,
  unknownDurations: { exchanges: 0.12, office: 0.06 },
  partTime: 0.25,
  driftDays: null,
  cycle: { on: 10, days: 15 },
};

/** The variation of a world, or of one life of the mixed world, drawn. */
export function drawVariation(random: Random, world: WorldName): Variation {
  if (world !== "mixed") {
    const createMechanism = world === "other" ? createClusteredMechanism : createPoissonMechanism;
    return { ...usual, noise: noises[world], createMechanism };
  }
  const on = random.int(6, 15);
  const areDurationsUnknown = random.chance(0.25);
  return {
    noise: {
      scale: random.uniform(0.7, 1.5),
      phi: random.uniform(0, 0.6),
      people: random.uniform(0.2, 0.4),
      gaps: random.uniform(0, 0.2),
      wrongLabels: random.chance(0.6) ? 0 : random.uniform(0, 0.05),
    },
    createMechanism: random.chance(0.5) ? createClusteredMechanism : createPoissonMechanism,
    volume: random.uniform(0.5, 1.6),
    unknownDurations: areDurationsUnknown ? { exchanges: 1, office: 0.9 } : usual.unknownDurations,
    partTime: 0.5,
    driftDays: random.int(15, 60),
    cycle: { on, days: on + random.int(2, 7) },
  };
}
