import { keepAnalysis, lastAnalysis } from "@/lib/app/pipeline/kept-analyses";
import {
  keepFigures,
  keepTotals,
  lastFigures,
  openPipeline,
  readTotals,
} from "@/lib/app/pipeline/kept-figures";
import { writeSalesSetup } from "@/lib/app/pipeline/sales-setup";
import { enterStage, removeStage, writeOpportunity } from "@/lib/app/pipeline/write-opportunity";
import type { DealTotals } from "@/lib/views/deal-totals";
import { pipelineContract } from "@/lib/messages/pipeline-contract";
import type { Handlers } from "@/lib/messages/serve";
import { succeed } from "@/lib/model/result";
import { open } from "../journal";
import { serveOwnPages } from "../serve-own-pages";
import { told } from "./told";

/** One handler for every message of the Pipeline room; the deals themselves are read as records. */
const pipelineHandlers: Handlers<typeof pipelineContract> = {
  "pipeline.open": async () => succeed(await openPipeline(await open())),
  "pipeline.last": async () => succeed(await lastFigures(await open())),
  "pipeline.keep": async ({ stamp, figures }) => {
    await keepFigures(await open(), stamp, figures);
    return succeed(null);
  },
  "totals.keep": async ({ stamp, totals }) => {
    await keepTotals(await open(), stamp, totals);
    return succeed(null);
  },
  // Rows that a page of Cairn wrote, as it wrote them.
  "totals.read": async ({ keys }) => succeed((await readTotals(await open(), keys)) as DealTotals[]),
  "analysis.last": async ({ address }) => succeed(await lastAnalysis((await open()).database, address)),
  "analysis.keep": async ({ address, analysis }) => {
    await keepAnalysis((await open()).database, address, analysis);
    return succeed(null);
  },
  "sales-setup.set": async (setup) => told("log", writeSalesSetup(await open(), setup)),
  "opportunity.write": async ({ id, change }) => told("log", writeOpportunity(await open(), id, change)),
  "stage.enter": async (entry) => told("log", enterStage(await open(), entry)),
  "stage.remove": async (entry) => told("log", removeStage(await open(), entry)),
};

/** Answers the Pipeline room. */
export const servePipeline = serveOwnPages(pipelineContract, pipelineHandlers);
