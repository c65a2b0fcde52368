import { expect, test } from "vitest";
import { patternViews } from "@/lib/app/coach/pattern-views";
import { actionOn } from "../../coach/routines/routine-life";
import { log, weekdaysBefore } from "../coaching-life";
import { freshPorts } from "../fresh-ports";

test("picks of difficult cases are counted for the sentence, though their number is no share", async () => {
  const { ports } = await freshPorts();
  const days = weekdaysBefore(20);
  const picks = days.flatMap((day) =>
    Array.from({ length: 6 }, (_, nth) =>
      actionOn(day, { kind: "task", initiative: "none", hard: nth === 0, due: { hard: 2, other: 4 } }),
    ),
  );
  await log(ports, picks);
  const views = await patternViews(ports, days.at(-1) ?? "");
  const view = views.find(({ pattern }) => pattern === "avoiding-hard-cases");
  expect(view?.open).toBe(true);
  expect(view?.recent).toMatchObject({ n: 90, share: 15 / 90 });
  expect(views.find(({ pattern }) => pattern === "constant-soliciting")?.recent).toBeNull();
});
