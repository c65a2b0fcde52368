import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { readEnvelope } from "@/lib/app/team/read-envelope";
import { manager, member, sealed, settings, whyOf } from "./two-browsers";

beforeEach(() => fakeBrowser.reset());

test("the same envelope given twice at the same moment is taken once", async () => {
  const lead = await manager();
  const person = await member(lead.ports, "Anne");
  const { envelope } = await sealed(person.ports, "s1");
  const asked = { team: settings.team, envelope, folder: null, period: null };
  const answers = await Promise.all([readEnvelope(lead.ports, asked), readEnvelope(lead.ports, asked)]);
  expect(answers.map(whyOf).sort()).toEqual(["accepted", "refused-replayed"]);
});
