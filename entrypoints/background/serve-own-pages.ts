import { isFrameOpened } from "@/lib/app/page/frame";
import type { Contract } from "@/lib/messages/envelope";
import { ownPagesOnly } from "@/lib/messages/senders";
import { type Handlers, serve } from "@/lib/messages/serve";
import { fail } from "@/lib/model/result";
import type { MessageListener } from "@/lib/platform/runtime";
import { storeFailure } from "@/lib/store/store-failure";

/** A listener that answers one contract to Cairn's own pages; what the database throws becomes its own sentence. */
export const serveOwnPages = <C extends Contract>(messages: C, handlers: Handlers<C>): MessageListener =>
  serve(messages, handlers, ownPagesOnly(isFrameOpened), explain);

function explain(error: unknown) {
  const failure = storeFailure(error);
  return failure ? fail(failure.code, failure.facts) : fail("unexpected");
}
