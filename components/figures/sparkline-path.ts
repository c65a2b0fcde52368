/**
 * The path of a small line over a box of `width` by `height`: one point a value, evenly spaced, 0 at the foot and
 * `top` at the head. Fewer than two values make no line.
 */
export function sparklinePath(values: readonly number[], top: number, width: number, height: number): string {
  if (values.length < 2) return "";
  const stepX = width / (values.length - 1);
  return values
    .map((value, index) => {
      const y = height - (top > 0 ? Math.min(1, value / top) : 0) * height;
      return `${index === 0 ? "M" : "L"}${round(index * stepX)} ${round(y)}`;
    })
    .join("");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
