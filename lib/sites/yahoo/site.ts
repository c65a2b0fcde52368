import { createSite } from "../create-site";
import { yahooCapture, yahooDocument } from "./document";

/** Yahoo Mail and its national hosts. */
export const yahoo = createSite({
  id: "yahoo",
  product: "Yahoo Mail",
  type: "mail",
  origins: ["https://mail.yahoo.com"],
  hosts: /^(?:[a-z]{2}-)?(?:[a-z]{2}\.)?mail\.(?:yahoo|aol)\.(?:com|[a-z]{2}|co\.[a-z]{2}|com\.[a-z]{2})$/,
  area: /^\/(?:d|n|b|mb|neo)?(?:[/?#]|$)/,
  pages: [
    { at: /^\/[dn]\/compose(?:\/(?<id>[\w-]+))?/, view: "compose", guess: true },
    { at: /^\/[dn]\/(?:[^?#]*\/)?messages\/(?<id>[\w-]+)(?:[/?#]|$)/, view: "message", guess: true },
    { at: /^\/[dn]\/(?:folders|search|inbox)(?:[/?#]|$)/, view: "list", guess: true },
    { at: /^\/[dn]?\/?(?:[?#]|$)/, view: "list", guess: true },
  ],
  document: yahooDocument,
  capture: yahooCapture,
});
