import { pipelineContract } from "./pipeline-contract";
import { createSend } from "./send";

/** Asks the background for what the Pipeline room rests on, and gives it what is written there. */
export const sendPipeline = createSend(pipelineContract);
