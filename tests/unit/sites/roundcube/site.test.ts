import { expect, test } from "vitest";
import { readPage } from "@/lib/sites/read-page";
import { findSite } from "@/lib/sites/registry";

// Shapes read off Roundcube 1.6.5 on 2026-11-23; hosts are examples.
const base = "https://mail.example.test/roundcube/";
const read = (query: string, findings = {}) => readPage(base + query, "", findings);

test.each([
  ["?_task=mail&_mbox=INBOX", "list"],
  ["?_task=mail&_refresh=1&_mbox=INBOX", "list"],
  ["?_task=mail&_token=abc", "list"],
  ["?_task=mail&_caps=pdf%3D1&_uid=1&_mbox=INBOX&_action=show", "message"],
  ["?_action=show&_mbox=INBOX&_uid=1&_task=mail", "message"],
  ["?_task=mail&_action=compose&_id=1a2b3c", "compose"],
  ["?_task=mail&_action=compose&_reply_uid=1&_mbox=INBOX", "compose"],
  ["?_task=addressbook&_source=0&_gid=", "other"],
  ["?_task=mail&_action=viewsource&_uid=1&_mbox=INBOX", "other"],
])("%s is a page of kind %s", (query, view) => {
  expect(findSite(new URL(base + query))?.id).toBe("roundcube");
  expect(read(query)).toMatchObject({ site: "roundcube", view, guess: true });
});

test("one message has one key, whatever the order of the parameters and however it is shown", () => {
  const shown = read("?_task=mail&_caps=x&_uid=7&_mbox=INBOX&_action=show").key;
  expect(shown).toBe("mail.example.test/roundcube/ INBOX 7");
  expect(read("?_mbox=INBOX&_action=show&_task=mail&_uid=7").key).toBe(shown);
  expect(read("?_task=mail&_action=show&_uid=8&_mbox=INBOX").key).not.toBe(shown);
});

test("a preview is read from its frame, while the top URL stays the list", () => {
  const frameUrl = `${base}?_task=mail&_caps=x&_uid=7&_mbox=INBOX&_framed=1&_action=preview`;
  const findings = { frameUrl, personName: "Anne Martin", personAddress: "anne@customer.test" };
  expect(read("?_task=mail&_mbox=INBOX", findings)).toMatchObject({
    view: "message",
    key: "mail.example.test/roundcube/ INBOX 7",
    person: { name: "Anne Martin", address: "anne@customer.test" },
  });
});

test("a frame of another origin says nothing", () => {
  const frameUrl = "https://evil.test/?_task=mail&_uid=7&_mbox=INBOX&_action=preview";
  expect(read("?_task=mail&_mbox=INBOX", { frameUrl })).toMatchObject({ view: "list", key: null });
});

test("what is being written is told by the compose page", () => {
  const compose = "?_task=mail&_action=compose&_id=1";
  expect(read(compose).writing).toBe("new");
  expect(read(compose, { reply: '"reply_msgid":"' }).writing).toBe("reply");
  expect(read(compose, { reply: "x", forward: "x" }).writing).toBe("forward");
  expect(read("?_task=mail&_mbox=INBOX", { reply: "x" }).writing).toBeNull();
});

test("a page that only mentions Roundcube's words is not one", () => {
  expect(findSite(new URL("https://shop.example/?_task=buy"))?.id).toBe("generic");
  expect(findSite(new URL("https://shop.example/#?_task=mail"))?.id).toBe("generic");
});
