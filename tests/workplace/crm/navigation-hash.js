import { build } from "../shared/build.js";
import { say } from "../shared/office.js";
import { frame } from "./frame.js";
import { recordName, recordView, rowsOf } from "./records.js";

// The record is in the hash: /crm/hash/#deal/<id>.
const hrefOf = (kind, id) => `#${kind}/${id}`;
const plural = { account: "accounts", contact: "contacts", deal: "deals" };
const main = frame(
  "hash",
  Object.entries(plural).map(([kind, key]) => build("a", { href: `#${kind}` }, say(key))),
);

function show() {
  const [asked, id] = location.hash.slice(1).split("/");
  const kind = asked in plural ? asked : "deal";
  document.title = [id ? recordName(kind, id) : say(plural[kind]), say("crm")].join(" · ");
  main.className = id ? "sheet" : "sheet flush";
  main.dataset.view = id ? "record" : "list";
  main.replaceChildren(
    id ? recordView(kind, id, hrefOf) : build("ul", { class: "rows" }, rowsOf(kind, hrefOf)),
  );
}

addEventListener("hashchange", show);
show();
