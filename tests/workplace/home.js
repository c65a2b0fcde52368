import { build } from "./shared/build.js";
import { say, topBar } from "./shared/office.js";

document.body.append(
  topBar("home"),
  build(
    "div",
    { class: "columns" },
    build(
      "nav",
      { class: "side", "aria-label": say("navigation") },
      build("a", { href: "/mail/" }, say("mail")),
      build("a", { href: "/crm/" }, say("crm")),
    ),
    build("main", { class: "sheet" }, build("h1", {}, "Sillage"), build("p", {}, say("practice"))),
  ),
);
