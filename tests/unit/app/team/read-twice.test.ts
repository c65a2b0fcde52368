import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { manager, member, readOne, sealed, whyOf } from "./two-browsers";

beforeEach(() => fakeBrowser.reset());

test("the same envelope given twice at the same moment is taken once", async () => {
  const lead = await manager();
  const person = await member(lead.ports, "Anne");
  const { envelope } = await sealed(person.ports, "s1");
  const answers = await Promise.all([readOne(lead.ports, envelope), readOne(lead.ports, envelope)]);
  expect(answers.map(whyOf).sort()).toEqual(["accepted", "refused-replayed"]);
});
