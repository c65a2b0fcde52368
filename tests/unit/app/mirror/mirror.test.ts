import { expect, test } from "vitest";
import { mirrorView } from "@/lib/app/mirror/mirror";
import { freshPorts } from "../fresh-ports";
import { answeringLife, log } from "../coaching-life";

test("the mirror: empty at first, then rhythm and shares, and a question either way", async () => {
  const { ports } = await freshPorts();
  expect(await mirrorView(ports)).toMatchObject({
    days: 0,
    rhythm: null,
    shares: [],
    phases: null,
    changes: null,
  });
  await log(ports, answeringLife(40));
  const mirror = await mirrorView(ports);
  expect(mirror).toMatchObject({
    days: 20,
    rhythm: { started: 20, answered: 380 },
    changes: [],
    question: "question-reactive-email",
  });
  expect(mirror.shares.map(({ pattern }) => pattern)).toContain("reactive-email");
});
