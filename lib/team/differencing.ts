/**
 * Whether a figure of `now`, published beside those of earlier rosters, would let anybody work out fewer people than may be spoken
 * of: by the difference of two of them, or, for one person alone, by whatever sums and differences of all.
 * @param least the least number of people that a figure may speak of
 */
export function tellsOfFew(
  earlier: readonly (readonly string[])[],
  now: readonly string[],
  least: number,
): boolean {
  if (earlier.some((roster) => isSmall(differenceOf(roster, now), least))) return true;
  const people = [...new Set([...earlier.flat(), ...now])];
  const distinct = new Map(
    [...earlier, now].map((roster) => [[...roster].sort().join(" "), new Set(roster)]),
  );
  const rows = [...distinct.values()].map((roster) => people.map((person) => (roster.has(person) ? 1 : 0)));
  // Whatever follows from the rosters is a sum of reduced rows; what speaks of one person alone is one of them.
  return reduced(rows).some((row) => isSmall(row.filter((value) => value !== 0).length, least));
}

/** Nothing at all tells nothing: the same people once more. */
const isSmall = (people: number, least: number): boolean => people > 0 && people < least;

function differenceOf(before: readonly string[], now: readonly string[]): number {
  const [left, joined] = [new Set(before), new Set(now)];
  return (
    before.filter((person) => !joined.has(person)).length + now.filter((person) => !left.has(person)).length
  );
}

/** The reduced row echelon form of a matrix (Gauss and Jordan). */
function reduced(rows: readonly (readonly number[])[]): number[][] {
  const matrix = rows.map((row) => [...row]);
  let done = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0) && done < matrix.length; column++) {
    const at = matrix.findIndex((row, index) => index >= done && (row[column] ?? 0) !== 0);
    const found = matrix[at];
    const first = matrix[done];
    if (!found || !first) continue;
    [matrix[at], matrix[done]] = [first, found];
    const lead = found[column] ?? 1;
    const pivot = found.map((value) => value / lead);
    for (const [index, row] of matrix.entries()) {
      const factor = row[column] ?? 0;
      matrix[index] =
        index === done ? pivot : row.map((value, each) => settled(value - factor * (pivot[each] ?? 0)));
    }
    done++;
  }
  return matrix;
}

/** What is nothing but the rounding of machine numbers is nothing. */
const settled = (value: number): number => (Math.abs(value) < 1e-9 ? 0 : value);
