import { build } from "../shared/build.js";
import { office, say, topBar } from "../shared/office.js";

// A video meeting's page: its room is in the address, and whoever is in it.
const [, , room] = location.pathname.split("/");
const contact = office.contact(room);
document.title = say("meeting");
document.body.append(
  topBar("meet"),
  build(
    "main",
    { class: "sheet" },
    build("h1", {}, say("meeting")),
    build("p", {}, say("inRoom", { name: contact?.name ?? room })),
    build("a", { class: "button", href: contact ? `/crm/contact/${contact.id}` : "/crm/" }, say("leave")),
  ),
);
