import { expect, test } from "vitest";
import { slippage } from "@/lib/figures/pipeline/slippage";
import { histories, many } from "./deals";

test("a closing and an amount are announced while a deal is open: what an export tells of the end alone is neither", () => {
  const endAlone = many(30, "end", [
    ["lead", "2026-01-05"],
    ["won", "2026-03-02", { amount: 900 }],
  ]);
  expect(slippage(histories(endAlone))).toEqual({ n: 30, days: null, amount: null });
  const announced = many(20, "told", [
    ["proposal", "2026-01-05", { amount: 1_000, expectedClose: "2026-02-20" }],
    ["won", "2026-03-02", { amount: 900 }],
  ]);
  expect(slippage(histories([...endAlone, ...announced]))).toEqual({
    n: 50,
    days: { low: 10, middle: 10, high: 10, n: 20 },
    amount: { low: 0.9, middle: 0.9, high: 0.9, n: 20 },
  });
});
