import { expect, test } from "vitest";
import { createTurns } from "@/entrypoints/coach/team/turns";

test("long work waits for what is being answered, and goes on when nobody waits", async () => {
  const turns = createTurns();
  const order: string[] = [];
  await turns.pause();
  order.push("first piece");
  let answer = (_text: string): void => undefined;
  const short = new Promise<string>((resolve) => {
    answer = resolve;
  });
  const answered = turns.answering(short).then(() => order.push("answer"));
  const longer = turns.pause().then(() => order.push("second piece"));
  // However many turns of the loop go by: the answer comes first.
  for (let turn = 0; turn < 5; turn++) await createTurns().pause();
  expect(order).toEqual(["first piece"]);
  answer("done");
  await Promise.all([answered, longer]);
  expect(order).toEqual(["first piece", "answer", "second piece"]);
});

test("a question that fails lets the work go on as well", async () => {
  const turns = createTurns();
  const failing = turns.answering(Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  await turns.pause();
});
