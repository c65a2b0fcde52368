import { build } from "../shared/build.js";
import { say } from "../shared/office.js";

/** A number to call, as CRMs write it. Every person here has one of those that are kept for fiction. */
export function telephone(contact) {
  const number = `+3319900${contact.id.slice(-3).padStart(4, "0")}`;
  // The practice page stays where it is: no telephone answers.
  return build("a", { href: `tel:${number}`, onclick: (event) => event.preventDefault() }, number);
}

const stages = ["lead", "qualified", "proposal", "negotiation", "won"];

/** The deal's way to the sale, one press a stage; the one where it stands is marked. Moves last until the page is left. */
export function stagePath(deal) {
  const path = build("span", { class: "path", role: "group", "aria-label": say("stage") });
  const draw = () => {
    path.setAttribute("data-stage", deal.stage);
    path.replaceChildren(
      ...stages.map((stage) =>
        build(
          "button",
          {
            type: "button",
            "aria-pressed": String(stage === deal.stage),
            onclick: () => {
              deal.stage = stage;
              // As a server would answer: a little later.
              setTimeout(draw, 150);
            },
          },
          say(stage),
        ),
      ),
    );
  };
  draw();
  return path;
}

/** Where a call is written down: it went out, or it came in. The form gives way to the line that was kept. */
export function callForm(contact) {
  const form = build(
    "form",
    { "data-call": contact.id, class: "acts" },
    build("button", { type: "submit", "data-log-call": "out" }, say("logCallOut")),
    build("button", { type: "submit", "data-log-call": "in" }, say("logCallIn")),
    build("input", { type: "text", "aria-label": say("callNote") }),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    form.replaceWith(build("p", { role: "status" }, say("callKept")));
  });
  return form;
}
