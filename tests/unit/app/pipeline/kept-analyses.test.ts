import { expect, test } from "vitest";
import { keepAnalysis, lastAnalysis } from "@/lib/app/pipeline/kept-analyses";
import { keepFigures, lastFigures, openPipeline } from "@/lib/app/pipeline/kept-figures";
import { writeOpportunity } from "@/lib/app/pipeline/write-opportunity";
import { freshPorts } from "../fresh-ports";

test("what was drawn last is there whatever changed since, and the oldest of many is forgotten", async () => {
  const { ports, database } = await freshPorts();
  await keepAnalysis(database, "#/a", { drawn: 1 });
  await writeOpportunity(ports, "o1", { name: "Cold room" });
  expect(await lastAnalysis(database, "#/a")).toEqual({ drawn: 1 });
  await keepAnalysis(database, "#/a", { drawn: 2 });
  for (let other = 0; other < 11; other += 1) await keepAnalysis(database, `#/b${other}`, other);
  expect(await lastAnalysis(database, "#/a")).toEqual({ drawn: 2 });
  await keepAnalysis(database, "#/c", 0);
  expect(await lastAnalysis(database, "#/a")).toBeNull();
  expect(await lastAnalysis(database, "#/b10")).toBe(10);
});

test("figures that hold no longer are still the last ones", async () => {
  const { ports } = await freshPorts();
  expect((await lastFigures(ports)).figures).toBeNull();
  await keepFigures(ports, (await openPipeline(ports)).stamp, { made: true });
  await writeOpportunity(ports, "o1", { name: "Cold room" });
  expect((await openPipeline(ports)).kept).toBeNull();
  expect((await lastFigures(ports)).figures).toEqual({ made: true });
});
