import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanUrl } from "@/lib/sites/clean-url";
import { readPage } from "@/lib/sites/read-page";
import { crmPages, mailPages } from "./page-table";

const secret = fc.stringMatching(/^zq[a-z0-9]{6,30}$/);
const names = fc.constantFrom(
  "SID",
  "sid",
  "session",
  "sessionid",
  "PHPSESSID",
  "token",
  "access_token",
  "auth",
  "q",
  "query",
  "search",
  "s",
  "searchString",
  "email",
  "to",
  "subject",
  "pwd",
  "sig",
  "code",
  "state",
  "utm_source",
  "gclid",
);

describe("a stored URL", () => {
  test.each([
    [
      "http://crm.acme.fr:8080/sage/eware.dll/Do?SID=99887766&Act=260&Mode=1&Key0=7&Key1=3&Key7=42",
      "http://crm.acme.fr:8080/sage/eware.dll/Do?Act=260&Key0=7&Key1=3&Key7=42",
    ],
    ["https://u:p@crm.acme.fr/x/12;jsessionid=AB12?y=1#top", "https://crm.acme.fr/x/12#top"],
    ["https://mail.google.com/mail/u/0/#search/jane+doe", "https://mail.google.com/mail/u/0/#search"],
    ["https://outlook.office.com/mail/jane%40acme.fr/inbox", "https://outlook.office.com/mail/inbox"],
    ["https://acme.zoom.us/j/81234567890?pwd=secret", "https://acme.zoom.us/j/81234567890"],
    ["https://crm.acme.fr/(S(abc123))/deal/4", "https://crm.acme.fr/deal/4"],
    ["https://crm.acme.fr/reset/abcdef/4", "https://crm.acme.fr/reset"],
  ])("%s", (address, cleaned) => {
    expect(cleanUrl(address)).toBe(cleaned);
  });

  test("keeps a message found by a search, without the words", () => {
    const thread = "FMfcgzQXKqwkXLpNFjzbBnSHzhDWpKZh";
    expect(cleanUrl(`https://mail.google.com/mail/u/0/#search/jane+doe/${thread}`, thread)).toBe(
      `https://mail.google.com/mail/u/0/#all/${thread}`,
    );
  });

  test("what is no web address is not stored", () => {
    expect(cleanUrl("javascript:alert(1)")).toBeNull();
    expect(cleanUrl("nonsense")).toBeNull();
  });

  test("never holds what stood in an unknown parameter, in query or hash", () => {
    fc.assert(
      fc.property(names, secret, secret, (name, value, words) => {
        const query = `${name}=${value}&id=12&x=${words}`;
        for (const address of [
          `https://crm.acme.fr/a/b?${query}`,
          `https://crm.acme.fr/a/b#${query}`,
          `https://crm.acme.fr/a#/b/12?${query}`,
          `https://crm.acme.fr/app/#!!&app=io.ox/mail&${query}`,
          `https://${value}:${words}@crm.acme.fr/a;${name}=${value}/b`,
          `https://crm.acme.fr/search/${words}?${query}`,
          `https://crm.acme.fr/a#search/${words}/${value}`,
        ]) {
          const cleaned = cleanUrl(address);
          expect(cleaned).not.toBeNull();
          expect(cleaned).not.toContain(value);
          expect(cleaned).not.toContain(words);
        }
      }),
    );
  });

  test("cleaning twice is cleaning once", () => {
    const part = fc.stringMatching(/^[\w@;=%.!:()-]{1,12}$/);
    const parts = fc.array(part, { maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, parts, (path, query, hash) => {
        const cleaned = cleanUrl(
          `https://crm.acme.fr/${path.join("/")}?${query.join("&")}#${hash.join("/")}`,
        );
        expect(cleaned === null ? null : cleanUrl(cleaned)).toBe(cleaned);
      }),
    );
  });

  test("no text makes it throw", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => cleanUrl(text)).not.toThrow();
        expect(() => cleanUrl(`https://crm.acme.fr/${text}`)).not.toThrow();
      }),
    );
  });

  test.each(
    [...crmPages, ...mailPages]
      .filter((row) => row[2] === "record" || row[2] === "message")
      .map((row) => row[0]),
  )("the record of %s is found again", (address) => {
    const reading = readPage(address, "", {});
    const cleaned = cleanUrl(address, reading.key) ?? "";
    expect(readPage(cleaned, "", {})).toEqual(reading);
  });
});
