import { isHelpDependent } from "../help-requests";
import { createLogGrid } from "../statistics/grid-filter";
import { negativeBinomialLikelihood } from "../statistics/likelihoods";
import { dynamics, patternThresholds, soliciting } from "../thresholds";
import { addDays } from "../working-day/calendar-days";
import { createLikelihoodPattern } from "./grid-pattern";

const grid = createLogGrid(0.1, 10, 45, patternThresholds["constant-soliciting"].roleMean, 0.9);
/** Room for one day's likelihood, made once. */
const room = new Float64Array(grid.points.length);

/** Asking at every turn: requests for help per ten customer actions, where they repeat or come before trying. */
export const constantSoliciting = {
  ...createLikelihoodPattern({
    id: "constant-soliciting",
    unit: "per-ten",
    grid,
    dynamics,
    observe: ({ counted }) => ({ x: counted.helpRequests, n: counted.customerActions / 10 }),
    likelihood: ({ counted }) =>
      counted.customerActions > 0
        ? negativeBinomialLikelihood(
            grid.points,
            counted.helpRequests,
            counted.customerActions / 10,
            soliciting.size,
            room,
          )
        : null,
    mayRaise: (evidence) => isHelpDependent(evidence.helpRequests),
  }),
  /** In the first 90 days in post one asks more, and may. */
  isOff: (
    { person }: { readonly person: { readonly inPostSince?: string | null | undefined } | null },
    day: string,
  ) =>
    Boolean(person?.inPostSince) &&
    day >= (person?.inPostSince ?? "") &&
    day < addDays(person?.inPostSince ?? "", soliciting.newInPostDays),
};
