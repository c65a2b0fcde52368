import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../../components/theme/tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");

function palette(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map((found) => [found[1] ?? "", found[2] ?? ""]),
  );
}

/** Relative luminance of an sRGB colour, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["paper", "sheet", "wash"];
const pairs: [front: string, ground: string, least: number][] = [
  ...["ink", "quiet", "moss", "clay"].flatMap((front) =>
    grounds.map((ground): [string, string, number] => [front, ground, 4.5]),
  ),
  ...["ink", "quiet", "moss"].map((front): [string, string, number] => [front, "moss-wash", 4.5]),
  ...["ink", "quiet", "clay"].map((front): [string, string, number] => [front, "clay-wash", 4.5]),
  ["paper", "ink", 4.5],
  ["sheet", "ink", 4.5],
  ["sheet", "moss", 4.5],
  ["paper", "quiet", 4.5],
  // Borders of controls and the focus ring: WCAG 1.4.11.
  ...["edge", "focus"].flatMap((front) =>
    grounds.map((ground): [string, string, number] => [front, ground, 3]),
  ),
];

test.each([
  ["light", palette(light)],
  ["dark", palette(dark)],
])("every pair of the %s palette passes AA", (_name, colours) => {
  const short = pairs
    .map(([front, ground, least]) => ({
      pair: `${front} on ${ground}`,
      ratio: contrast(colours.get(front) ?? "#777777", colours.get(ground) ?? "#777777"),
      least,
    }))
    .filter(({ ratio, least }) => ratio < least)
    .map(({ pair, ratio, least }) => `${pair}: ${ratio.toFixed(2)}, at least ${least}`);
  expect(short).toEqual([]);
  expect(colours.size).toBeGreaterThanOrEqual(12);
});
