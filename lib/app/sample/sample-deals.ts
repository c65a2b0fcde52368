import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { Opportunity, Stage, StageName } from "@/lib/model/pipeline";
import type { LocalDay } from "@/lib/model/primitives";

/** Days before today on which each stage was entered, oldest first. */
type Way = readonly (readonly [stage: StageName, daysAgo: number, probability: number])[];

/** Their names are words of both languages. */
const deals: readonly (readonly [account: number, name: string, amount: number, way: Way])[] = [
  [
    1,
    "Maintenance 2027",
    18_400,
    [
      ["lead", 40, 0.1],
      ["qualified", 31, 0.3],
      ["proposal", 12, 0.5],
    ],
  ],
  [
    2,
    "Extension",
    9_600,
    [
      ["lead", 33, 0.1],
      ["qualified", 25, 0.3],
      ["negotiation", 6, 0.7],
    ],
  ],
  [
    3,
    "Installation",
    27_000,
    [
      ["lead", 58, 0.2],
      ["proposal", 30, 0.5],
      ["won", 9, 1],
    ],
  ],
  [
    6,
    "Catalogue 2027",
    4_200,
    [
      ["lead", 37, 0.2],
      ["proposal", 21, 0.4],
      ["lost", 4, 0],
    ],
  ],
  [9, "Transport", 7_500, [["lead", 11, 0.1]]],
];

/** The sample's opportunities with their way through the stages; amounts in euros. */
export function sampleDeals(
  today: LocalDay,
  atNineOn: (day: LocalDay) => string,
): { opportunities: Opportunity[]; stages: Stage[] } {
  const opportunities: Opportunity[] = [];
  const stages: Stage[] = [];
  for (const [index, [account, name, amount, way]] of deals.entries()) {
    const id = `sample opportunity ${index + 1}`;
    const createdAt = atNineOn(addDays(today, -(way[0]?.[1] ?? 0)));
    opportunities.push({
      record: "opportunity",
      id,
      name,
      account: `sample account ${account}`,
      createdAt,
      origin: index % 2 === 0 ? "self" : "existing-customer",
      targetFit: index % 2 === 0 ? 0.75 : 0.5,
      nextStep: index === 0 ? addDays(today, 2) : null,
      known: index === 4 ? ["need"] : ["need", "budget", "decision"],
      sample: true,
    });
    for (const [stage, daysAgo, probability] of way) {
      const at = atNineOn(addDays(today, -daysAgo));
      const expectedClose = addDays(today, 20 + 7 * index);
      stages.push({
        record: "stage",
        opportunity: id,
        at,
        stage,
        amount,
        currency: "EUR",
        probability,
        expectedClose,
        sample: true,
      });
    }
  }
  return { opportunities, stages };
}
