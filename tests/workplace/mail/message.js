import { build } from "../shared/build.js";
import { longDate, office, person, receivedAt, say } from "../shared/office.js";

/** One message: who wrote it, when, and what; reply and forward. */
export function messageView(message) {
  if (message === null)
    return { name: "missing", title: say("mail"), content: [build("p", {}, say("notFound"))] };
  const contact = office.contact(message.contact);
  const account = office.account(contact.account);
  const at = receivedAt(message);
  const act = (key) => build("a", { class: "button", href: `#/compose?${key}=${message.id}` }, say(key));
  return {
    name: "message",
    title: message.subject,
    content: [
      build(
        "article",
        { "data-record-kind": "message", "data-record-id": message.id },
        build("h1", { "data-subject": true, lang: message.language }, message.subject),
        build(
          "p",
          { class: "quiet" },
          `${say("from")} `,
          person(contact, { "data-sender": true }),
          `, ${account.name} · `,
          build("time", { datetime: at.toISOString() }, longDate(at)),
        ),
        build(
          "div",
          { class: "body", lang: message.language },
          message.body.map((line) => build("p", {}, line)),
        ),
        build("div", { class: "acts" }, act("reply"), act("forward")),
      ),
    ],
  };
}
