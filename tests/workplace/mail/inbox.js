import { build } from "../shared/build.js";
import { office, receivedAt, say, shortDate } from "../shared/office.js";
import { sentNotice } from "./outbox.js";

const newestFirst = () => office.messages.toSorted((one, other) => receivedAt(other) - receivedAt(one));

function row(message) {
  const contact = office.contact(message.contact);
  const at = receivedAt(message);
  return build(
    "li",
    {},
    build(
      "a",
      { href: `#/message/${message.id}`, class: message.unread ? "unread" : null },
      build("span", {}, contact.name),
      build("span", { class: "summary", lang: message.language }, message.subject),
      build("time", { datetime: at.toISOString() }, shortDate(at)),
    ),
  );
}

/** The inbox, newest first. */
export function inboxView() {
  return {
    name: "inbox",
    title: say("inbox"),
    flush: true,
    content: [
      sentNotice(),
      build("ul", { class: "rows", "aria-label": say("inbox") }, newestFirst().map(row)),
    ],
  };
}
