import type { CarrierChoice } from "@/lib/views/team";

/** Whether a team's own way leads back to its people too: what was agreed, and the practices that its manager publishes. */
export const comesBack = (carrier: CarrierChoice): boolean =>
  carrier.type === "folder" || (carrier.type === "webdav" && carrier.answersUrl !== undefined);
