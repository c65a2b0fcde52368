import { build } from "../shared/build.js";
import { say } from "../shared/office.js";
import { frame } from "./frame.js";
import { recordName, recordView, rowsOf } from "./records.js";

// Every record has an address of its own, changed by history.pushState without loading a page.
const hrefOf = (kind, id) => `/crm/${kind}/${id}`;
const plural = { account: "accounts", contact: "contacts", deal: "deals" };
const main = frame(
  "history",
  Object.entries(plural).map(([kind, key]) => build("a", { href: `/crm/${kind}` }, say(key))),
);

function show() {
  const [, , kind = "account", id] = location.pathname.replace(/\/$/, "").split("/");
  document.title = [id ? recordName(kind, id) : say(plural[kind] ?? "accounts"), say("crm")].join(" · ");
  main.className = id ? "sheet" : "sheet flush";
  main.dataset.view = id ? "record" : "list";
  main.replaceChildren(
    id
      ? recordView(kind, id, hrefOf)
      : build("ul", { class: "rows" }, rowsOf(plural[kind] ? kind : "account", hrefOf)),
  );
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='/crm/']");
  if (!link || /^\/crm\/(hash|tabs|split)\//.test(link.getAttribute("href"))) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  show();
});
addEventListener("popstate", show);
show();
