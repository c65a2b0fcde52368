import { createSite } from "../create-site";
import { keyOf, otherPage } from "../pages";
import type { UrlReading } from "../site";
import { openxchangeCapture, openxchangeDocument } from "./document";

/** `#!!&app=io.ox/mail&folder=default0/INBOX&id=…`: the application and what it shows. */
function readHash(url: URL): UrlReading {
  const hash = new URLSearchParams(url.hash.replace(/^#!{0,2}&?/, ""));
  const app = hash.get("app");
  if (app === "io.ox/mail/compose" || app?.startsWith("io.ox/mail/compose:"))
    return { ...otherPage, view: "compose" };
  if (app === "io.ox/mail" || app === "io.ox/mail/detail") {
    const key = keyOf(hash.get("id"));
    if (key === null) return { ...otherPage, view: "list" };
    return { ...otherPage, view: "message", key };
  }
  return otherPage;
}

/** Open-Xchange App Suite, as Orange, IONOS and many providers run it. */
export const openxchange = createSite({
  id: "openxchange",
  product: "Open-Xchange",
  type: "mail",
  origins: [
    "https://mail01.orange.fr",
    "https://mail.ionos.fr",
    "https://mail.ionos.com",
    "https://mail.ionos.de",
  ],
  hosts:
    /^(?:mail\d*\.orange\.fr|messagerie\.orange\.fr|mail\.ionos\.(?:com|fr|de|es|it|co\.uk|mx|ca)|email\.ionos\.(?:com|fr|de))$/,
  shape: /\/appsuite\/(?:[^?#]*)(?:\?[^#]*)?#/,
  pages: [],
  readUrl: readHash,
  document: openxchangeDocument,
  capture: openxchangeCapture,
});
