import { build } from "../shared/build.js";
import { say } from "../shared/office.js";
import { frame } from "./frame.js";
import { recordName, recordView, rowsOf } from "./records.js";

// Records open as tabs inside the page: the address and, like in many such tools, the title never change.
document.title = say("crm");
const hrefOf = () => "#";
const main = frame("tabs", []);
main.className = "sheet";
const open = [];
let current = -1;

function openRecord(kind, id) {
  const at = open.findIndex((tab) => tab.kind === kind && tab.id === id);
  current = at === -1 ? open.push({ kind, id }) - 1 : at;
  show();
}

function tab(name, index) {
  const select = () => {
    current = index;
    show();
  };
  return build(
    "button",
    { type: "button", role: "tab", "aria-selected": String(index === current), onclick: select },
    name,
  );
}

function show() {
  const chosen = open[current];
  main.dataset.view = chosen ? "record" : "list";
  main.replaceChildren(
    build(
      "div",
      { class: "tablist", role: "tablist", "aria-label": say("navigation") },
      tab(say("overview"), -1),
      open.map(({ kind, id }, index) => tab(recordName(kind, id), index)),
    ),
    build(
      "div",
      { role: "tabpanel" },
      chosen
        ? recordView(chosen.kind, chosen.id, hrefOf)
        : ["account", "deal"].map((kind) => build("ul", { class: "rows" }, rowsOf(kind, hrefOf))),
    ),
  );
}

main.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-open-kind]");
  if (!link) return;
  event.preventDefault();
  openRecord(link.dataset.openKind, link.dataset.openId);
});
show();
