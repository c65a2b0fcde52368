import { keepFigures } from "@/lib/app/records/keep-figures";
import { readRecords } from "@/lib/app/records/read-records";
import { readSettings, writtenInstant } from "@/lib/app/settings/settings";
import { recordsContract } from "@/lib/messages/records-contract";
import type { Handlers } from "@/lib/messages/serve";
import { succeed } from "@/lib/model/result";
import { putRecord } from "@/lib/store/records";
import { open } from "../journal";
import { serveOwnPages } from "../serve-own-pages";
import { told } from "./told";

/** Records read and written for the pages that compute their figures themselves. */
const recordHandlers: Handlers<typeof recordsContract> = {
  "record.read": async (wanted) => succeed(await readRecords((await open()).database, wanted)),
  "record.write": async ({ record }) => {
    const ports = await open();
    const editedAt = writtenInstant(ports.clock.now(), await readSettings(ports));
    return told(
      "log",
      putRecord(ports.database, { ...record, editedAt }).then(() => succeed(null)),
    );
  },
  "figures.keep": async ({ figures }) => {
    const isOther = await keepFigures((await open()).database, figures);
    return isOther ? told("settings", Promise.resolve(succeed(null))) : succeed(null);
  },
};

/** Answers the pages that compute their figures themselves. */
export const serveRecords = serveOwnPages(recordsContract, recordHandlers);
