import { cleanup } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { axeFindings, show } from "./show";

afterEach(cleanup);

test("the axe check can fail: a button without a name is found", async () => {
  show(<button type="button" />);
  expect((await axeFindings()).join()).toContain("button-name");
});
