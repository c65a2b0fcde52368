import { cleanup, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { PageRead } from "@/components/screen/PageRead";
import type { PageInspection } from "@/lib/views/page-inspection";
import { unknownPage } from "@/lib/views/page-reading";
import { axeFindings, show } from "../show";

afterEach(cleanup);

const inspection: PageInspection = {
  url: "https://crm.example.com/contact/12",
  title: "Anne Martin",
  reading: {
    ...unknownPage,
    product: "Practice CRM",
    key: "12",
    person: { name: "Anne Martin", address: null },
  },
  selectors: [
    { finding: "name", css: "h1", seen: "2026-11-23 record", text: "Anne Martin" },
    { finding: "personAddress", css: "a[href^='mailto:']", seen: "guess", text: null },
  ],
  kept: ["contact-name", "contact-key"],
  censored: "<body><h1>xxxx xxxxxx</h1></body>",
  failure: { site: "taught-x", at: "2026-11-23T10:00:00Z", what: "TypeError", context: "<body></body>" },
};

test.each(["en", "fr"] as const)(
  "what was read, %s: all of it named, nothing for axe to find",
  async (language) => {
    show(<PageRead inspection={inspection} />, language);
    expect(await axeFindings()).toEqual([]);
    expect(document.body.textContent).not.toMatch(/\breading\.[a-z-]+\b/);
  },
);

test("each selector stands with what it found, and a report can be seen before it is copied", () => {
  show(<PageRead inspection={inspection} />);
  expect(screen.getByText("a[href^='mailto:']").nextSibling?.textContent).toBe("nothing");
  expect(screen.getByText("the name, the record’s number")).toBeTruthy();
  expect(screen.getByLabelText("This page, censored: its structure without its words")).toHaveProperty(
    "value",
    inspection.censored,
  );
});
