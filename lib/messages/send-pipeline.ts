import { pipelineContract } from "./pipeline-contract";
import { createSend, postTo } from "./send";

/** Asks the background for what the Pipeline room rests on, and gives it what is written there. */
export const sendPipeline = createSend(pipelineContract, postTo("pipeline"));
