import type { NoticePlan } from "@/lib/sites/site";
import type { HelloAnswer, SitePlan, ToPage } from "./page-contract";

/**
 * The content script's own checks of what it hears, exact for the little that it uses. Tests hold them to the
 * schemas of `page-contract.ts`.
 */

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const isText = (value: unknown): value is string => typeof value === "string";

/** The value of an answer under the common envelope, or undefined where there is none or it is an error. */
export function answerOf(reply: unknown): unknown {
  return isFields(reply) && reply["ok"] === true ? reply["value"] : undefined;
}

/** How a page is to be read and watched. */
export function isSitePlan(value: unknown): value is SitePlan {
  return (
    isFields(value) &&
    isText(value["site"]) &&
    value["site"].length <= 60 &&
    typeof value["document"] === "object" &&
    typeof value["capture"] === "object"
  );
}

/** What a page is given when it says hello. */
export function isHelloAnswer(value: unknown): value is HelloAnswer {
  if (!isFields(value) || !isSitePlan(value["plan"])) return false;
  const { side, topPercent, texts } = value;
  return (
    (side === "left" || side === "right") &&
    typeof topPercent === "number" &&
    topPercent >= 0 &&
    topPercent <= 100 &&
    isFields(texts) &&
    ["open", "frame", "refresh", "refused"].every((name) => isText(texts[name]))
  );
}

const told = /^(sidebar\.toggle|sidebar\.close|site\.left|page\.reread)$/;

/** What the background tells a page by itself. */
export function isToPage(value: unknown): value is ToPage {
  return isFields(value) && isText(value["type"]) && told.test(value["type"]);
}

/** A plan of what to notice besides mail: the script that carries it out finds nothing where a part is none. */
export function isNoticePlan(value: unknown): value is NoticePlan {
  if (!isFields(value)) return false;
  const { acts, stage } = value;
  return [acts, stage].every((list) => list === undefined || Array.isArray(list));
}
