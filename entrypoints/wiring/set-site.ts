import { send } from "@/lib/messages/send";
import { fail, type Result } from "@/lib/model/result";
import { requestSite } from "./permissions";

/** Switches a site on or off. The browser's question must come straight from the click. */
export async function setSite(origin: string, on: boolean): Promise<Result<unknown>> {
  if (!on) return send("site.disable", { origin });
  return (await requestSite(origin)) ? send("site.enable", { origin }) : fail("permission-refused");
}
