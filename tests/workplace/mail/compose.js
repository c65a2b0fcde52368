import { build } from "../shared/build.js";
import { longDate, office, receivedAt, say } from "../shared/office.js";
import { putInOutbox } from "./outbox.js";

/** `Anne Martin <anne@…>` or a bare address, taken apart; null where there is no address. */
function parseRecipient(text) {
  const found = /^\s*(?:"?([^"<]*?)"?\s*<)?([^\s<>@]+@[^\s<>@]+)>?\s*$/.exec(text);
  return found === null ? null : { name: found[1] || found[2], address: found[2] };
}

function startOf(query) {
  const writing = query.has("reply") ? "reply" : query.has("forward") ? "forward" : "new";
  const message = office.message(query.get("reply") ?? query.get("forward"));
  const asked = office.contact(query.get("to"));
  if (message === null) {
    return { writing: "new", to: asked, subject: "", body: "" };
  }
  const contact = office.contact(message.contact);
  const quoted = message.body.map((line) => `> ${line}`).join("\n");
  const wrote = say("wrote", { date: longDate(receivedAt(message)), name: contact.name });
  return {
    writing,
    message,
    to: writing === "reply" ? contact : null,
    subject: `${writing === "reply" ? "Re" : "Fwd"}: ${message.subject}`,
    body: `\n\n${wrote}\n${quoted}`,
  };
}

/** A message being written: new, a reply or a forward. Sending puts it in the outbox and says so in the inbox. */
export function composeView(query) {
  const start = startOf(query);
  const to = build("input", {
    id: "to",
    name: "to",
    autocomplete: "off",
    "data-recipient": true,
    "data-name": start.to?.name,
    "data-address": start.to?.address,
  });
  to.value = start.to === null ? "" : `${start.to.name} <${start.to.address}>`;
  to.addEventListener("input", () => {
    const recipient = parseRecipient(to.value);
    to.dataset.name = recipient?.name ?? "";
    to.dataset.address = recipient?.address ?? "";
    to.setCustomValidity("");
  });
  const subject = build("input", { id: "subject", name: "subject", value: start.subject });
  const body = build("textarea", { id: "body", name: "body", "aria-label": say("message") });
  body.value = start.body;
  const field = (input, key) =>
    build("div", { class: "field" }, build("label", { for: input.id }, say(key)), input);

  function send(event) {
    event.preventDefault();
    const recipient = parseRecipient(to.value);
    if (recipient === null) {
      to.setCustomValidity(say("recipientMissing"));
      to.reportValidity();
      return;
    }
    putInOutbox({
      id: crypto.randomUUID(),
      writing: start.writing,
      ...recipient,
      subject: subject.value,
      draft: location.hash,
    });
    location.hash = "#/inbox";
  }

  return {
    name: "compose",
    title: subject.value || say("compose"),
    content: [
      build(
        "form",
        {
          "data-record-kind": "compose",
          "data-writing": start.writing,
          "data-record-id": start.message?.id,
          onsubmit: send,
        },
        field(to, "to"),
        field(subject, "subject"),
        body,
        build(
          "div",
          { class: "acts" },
          build("button", { class: "button primary", type: "submit", "data-send": true }, say("send")),
          build("a", { class: "button", href: "#/inbox" }, say("discard")),
        ),
      ),
    ],
  };
}
