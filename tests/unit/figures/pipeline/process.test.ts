import { expect, test } from "vitest";
import { stageFigures } from "@/lib/figures/pipeline/stage-figures";
import { processProblem, type ProcessStep } from "@/lib/model/sales-setup";
import { deal, histories } from "./deals";

const own: ProcessStep[] = [
  { id: "contact", name: "Contact", means: "lead" },
  { id: "demo", name: "Demo", means: "qualified" },
  { id: "offer", name: "Offer out", means: "proposal" },
  { id: "verbal", name: "Verbal yes", means: "proposal" },
  { id: "signed", name: "Signed", means: "won" },
  { id: "no-decision", name: "No decision", means: "lost" },
  { id: "rival", name: "To a rival", means: "lost" },
];

test("stages of one's own process: named ones stand where they were put, others where they mean", () => {
  const found = stageFigures(
    histories(
      [
        deal("1", [["proposal", "2026-01-05", { step: "verbal" }]]),
        deal("2", [["proposal", "2026-01-05"]]),
        deal("3", [["negotiation", "2026-01-05"]]),
        deal("4", [["proposal", "2026-01-05", { step: "gone-since" }]]),
      ],
      own,
    ),
    own,
    "2026-03-01",
  );
  expect(found.map(({ step, count }) => [step, count])).toEqual([
    ["contact", 0],
    ["demo", 0],
    ["offer", 2],
    ["verbal", 2],
  ]);
});

test("what a stage means is what the process says now", () => {
  const [one] = histories([deal("1", [["proposal", "2026-01-05", { step: "signed" }]])], own);
  expect(one?.current).toMatchObject({ stage: "won", step: "signed", told: "proposal" });
});

test("a process needs a way, both ends, and an order", () => {
  expect(processProblem(own)).toBeNull();
  expect(processProblem(own.filter(({ means }) => means !== "lost"))).toBe("no-lost");
  expect(processProblem(own.filter(({ means }) => means !== "won"))).toBe("no-won");
  expect(processProblem(own.filter(({ means }) => means === "won" || means === "lost"))).toBe("no-open");
  expect(processProblem([...own].reverse())).toBe("out-of-order");
});
