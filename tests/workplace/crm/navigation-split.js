import { build } from "../shared/build.js";
import { say } from "../shared/office.js";
import { frame } from "./frame.js";
import { recordView, rowsOf } from "./records.js";

// List on the left, record on the right; the address says which one by ?kind= and &id=.
const hrefOf = (kind, id) => `/crm/split/?kind=${kind}&id=${id}`;
document.title = `${say("contacts")} · ${say("crm")}`;
const main = frame("split", []);
main.classList.add("split");
const pane = build("section", { class: "pane" });
const rows = build("ul", { class: "rows", "aria-label": say("contacts") }, rowsOf("contact", hrefOf));
main.append(rows, pane);

function show() {
  const query = new URLSearchParams(location.search);
  const [kind, id] = [query.get("kind"), query.get("id")];
  main.dataset.view = id ? "record" : "list";
  for (const link of rows.querySelectorAll("a")) {
    if (link.dataset.openId === id) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  pane.replaceChildren(
    id ? recordView(kind, id, hrefOf) : build("p", { class: "quiet" }, say("chooseRecord")),
  );
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='/crm/split/?']");
  if (!link) return;
  event.preventDefault();
  history.replaceState(null, "", link.href);
  show();
});
addEventListener("popstate", show);
show();
