import { createLogGrid } from "../statistics/grid-filter";
import { choiceLikelihood } from "../statistics/likelihoods";
import { choiceDynamics, patternThresholds } from "../thresholds";
import { createLikelihoodPattern } from "./grid-pattern";

const grid = createLogGrid(0.03, 4, 49, patternThresholds["avoiding-hard-cases"].roleMean, 0.7);
/** Room for one day's likelihood, made once. */
const room = new Float64Array(grid.points.length);

/** Leaving difficult cases for later: the odds ratio of picking one, given what was due. */
export const avoidingHardCases = createLikelihoodPattern({
  id: "avoiding-hard-cases",
  unit: "odds-ratio",
  grid,
  dynamics: choiceDynamics,
  observe: ({ counted }) => ({
    x: counted.choices.reduce((sum, { pickedHard }) => sum + pickedHard, 0),
    n: counted.choices.reduce((sum, { picks }) => sum + picks, 0),
  }),
  likelihood: ({ counted }) =>
    counted.choices.length > 0 ? choiceLikelihood(grid.points, counted.choices, room) : null,
});
