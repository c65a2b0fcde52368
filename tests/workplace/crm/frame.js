import { build } from "../shared/build.js";
import { say, topBar } from "../shared/office.js";

const styles = [
  ["history", "/crm/"],
  ["hash", "/crm/hash/"],
  ["tabs", "/crm/tabs/"],
  ["split", "/crm/split/"],
];

/** The page around the records: bar, side list of `entries` and the four ways to navigate. Gives the sheet. */
export function frame(style, entries) {
  const main = build("main", { class: "sheet flush", tabindex: "-1" });
  const side = build("nav", { class: "side", "aria-label": say("navigation") }, entries, [
    build("p", {}, say("styles")),
    ...styles.map(([key, href]) =>
      build("a", { href, "aria-current": key === style ? "page" : null }, say(`style-${key}`)),
    ),
  ]);
  document.body.append(topBar("crm"), build("div", { class: "columns" }, side, main));
  return main;
}
