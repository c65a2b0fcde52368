import type { AnsweredOf } from "@/lib/messages/envelope";
import type { pipelineContract } from "@/lib/messages/pipeline-contract";

/** One state of the deals: its stamp, and what figures of it rest on beside the records. */
export type Opened = AnsweredOf<typeof pipelineContract, "pipeline.open">;
