import { build } from "../shared/build.js";
import { office, say, topBar } from "../shared/office.js";
import { composeView } from "./compose.js";
import { inboxView } from "./inbox.js";
import { messageView } from "./message.js";
import { outboxView } from "./outbox.js";

const main = build("main", { class: "sheet", tabindex: "-1" });
const side = build("nav", { class: "side", "aria-label": say("messages") });
document.body.append(topBar("mail"), build("div", { class: "columns" }, side, main));

function showSide(path) {
  const link = (key, href) =>
    build("a", { href, "aria-current": `#${path}` === href ? "page" : null }, say(key));
  side.replaceChildren(
    build("a", { class: "button primary", href: "#/compose" }, say("compose")),
    link("inbox", "#/inbox"),
    link("outbox", "#/outbox"),
  );
}

function viewOf(path, query) {
  const [, name, id] = path.split("/");
  if (name === "message") return messageView(office.message(id));
  if (name === "compose") return composeView(query);
  if (name === "outbox") return outboxView();
  return inboxView();
}

/** Shows what the hash names: `#/inbox`, `#/message/<id>`, `#/compose?reply=<id>`, `#/outbox`. */
function show() {
  const [path, query] = (location.hash.slice(1) || "/inbox").split("?");
  const view = viewOf(path, new URLSearchParams(query));
  document.title = `${view.title} · ${say("mail")}`;
  main.dataset.view = view.name;
  main.className = view.flush ? "sheet flush" : "sheet";
  main.replaceChildren(...view.content.filter((part) => part !== null));
  showSide(path);
}

addEventListener("hashchange", show);
if (location.hash === "") history.replaceState(null, "", "#/inbox");
show();
