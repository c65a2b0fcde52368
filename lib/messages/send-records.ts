import { recordsContract } from "./records-contract";
import { createSend, postTo } from "./send";

/** Asks the background for records, and gives it those that a page writes. */
export const sendRecords = createSend(recordsContract, postTo("records"));
