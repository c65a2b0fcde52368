import { build } from "../shared/build.js";
import { say } from "../shared/office.js";

const key = "outbox";
const noticeMs = 30_000;

const read = () => JSON.parse(sessionStorage.getItem(key) ?? "[]");
const write = (list) => sessionStorage.setItem(key, JSON.stringify(list));

/** Keeps a sent message for as long as the tab lives. */
export function putInOutbox(message) {
  write([{ ...message, at: Date.now() }, ...read()]);
}

/** "Message sent to …" with a way to take it back, for half a minute after sending; else nothing. */
export function sentNotice() {
  const [last] = read();
  if (last === undefined || Date.now() - last.at > noticeMs) return null;
  const takeBack = () => {
    write(read().filter((message) => message.id !== last.id));
    location.hash = last.draft;
  };
  return build(
    "p",
    { class: "notice", role: "status", "data-sent": last.id },
    build("span", {}, say("sent", { name: last.name })),
    build("button", { type: "button", "data-send-undo": true, onclick: takeBack }, say("undoSend")),
  );
}

/** What was sent from this tab. */
export function outboxView() {
  const sent = read();
  const row = (message) =>
    build(
      "li",
      {},
      build(
        "a",
        { href: message.draft },
        build("span", {}, message.name),
        build("span", { class: "summary" }, message.subject),
        build("time", {}, new Date(message.at).toLocaleTimeString()),
      ),
    );
  return {
    name: "outbox",
    title: say("outbox"),
    flush: sent.length > 0,
    content: [
      sent.length === 0
        ? build("p", { class: "quiet" }, say("emptyOutbox"))
        : build("ul", { class: "rows", "aria-label": say("outbox") }, sent.map(row)),
    ],
  };
}
