import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { failureOf, noteFailure } from "@/lib/app/page/site-failures";
import { inspectPage } from "@/lib/app/page/inspect-page";

beforeEach(() => fakeBrowser.reset());

test("a failure is noted once a site, and its context asked for only then", async () => {
  let asked = 0;
  const context = () => Promise.resolve(`<body>${(asked += 1)}</body>`);
  const failure = { site: "taught-x", at: "2026-11-23T10:00:00Z", what: "TypeError" };
  expect(await noteFailure(failure, context)).toBe(true);
  expect(await noteFailure({ ...failure, at: "2026-11-23T11:00:00Z" }, context)).toBe(false);
  expect(asked).toBe(1);
  expect(await failureOf("taught-x")).toMatchObject({ at: failure.at, context: "<body>1</body>" });
  expect(await failureOf("gmail")).toBeNull();
});

test("a tab that Cairn may not look into answers nothing", async () => {
  expect(await inspectPage(99)).toMatchObject({ ok: false, error: { code: "not-found" } });
});
