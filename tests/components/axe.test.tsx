import { afterEach, expect, test } from "vitest";
import { axeFindings } from "./show";

afterEach(() => document.body.replaceChildren());

test("the axe check can fail: a button without a name is found", async () => {
  document.body.append(document.createElement("button"));
  expect((await axeFindings()).join()).toContain("button-name");
});
