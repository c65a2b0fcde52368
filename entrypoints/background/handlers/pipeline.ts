import { readDealsBehind, readPipeline } from "@/lib/app/pipeline/pipeline-view";
import type { notebookContract } from "@/lib/messages/notebook-contract";
import type { Handlers } from "@/lib/messages/serve";
import { succeed } from "@/lib/model/result";
import { open } from "../journal";

/** The Pipeline room: its figures, and the deals behind each. */
export const pipelineHandlers = {
  "pipeline.get": async () => succeed(await readPipeline(await open())),
  "pipeline.deals": async ({ behind }) => succeed(await readDealsBehind(await open(), behind)),
} satisfies Partial<Handlers<typeof notebookContract>>;
