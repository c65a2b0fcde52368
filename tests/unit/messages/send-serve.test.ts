import { expect, test } from "vitest";
import { z } from "zod";
import { createSend } from "@/lib/messages/send";
import { serve } from "@/lib/messages/serve";
import { fail, succeed } from "@/lib/model/result";
import { createChannel } from "./fake-channel";

const contract = {
  "stone.lay": { asked: z.object({ id: z.string() }), answered: z.object({ height: z.int() }) },
  "stone.lift": { asked: z.object({}), answered: z.null() },
};

function cairn(isAllowed = true) {
  const stones = new Set<string>();
  const listener = serve(
    contract,
    {
      "stone.lay": ({ id }) => {
        stones.add(id);
        return succeed({ height: stones.size });
      },
      "stone.lift": () => fail("not-found", { line: 3 }),
    },
    () => isAllowed,
  );
  return { stones, listener, channel: createChannel(listener) };
}

test("an answer comes back parsed, an error as a value with its facts", async () => {
  const { channel } = cairn();
  const send = createSend(contract, channel.post);
  expect(await send("stone.lay", { id: "a" })).toEqual({ ok: true, value: { height: 1 } });
  expect(await send("stone.lift", {})).toEqual({
    ok: false,
    error: { code: "not-found", facts: { line: 3 } },
  });
});

test("a lost answer is asked for once more, and the write counts once", async () => {
  const { stones, channel } = cairn();
  channel.loseAnswers(1);
  const send = createSend(contract, channel.post);
  expect(await send("stone.lay", { id: "a" })).toEqual({ ok: true, value: { height: 1 } });
  expect(channel.delivered).toHaveLength(2);
  expect(stones.size).toBe(1);
});

test("two lost answers are no answer, and nothing is asked a third time", async () => {
  const { channel } = cairn();
  channel.loseAnswers(2);
  const send = createSend(contract, channel.post);
  expect(await send("stone.lay", { id: "a" })).toMatchObject({ ok: false, error: { code: "no-answer" } });
  expect(channel.delivered).toHaveLength(2);
});

test("a background that stays silent is no answer after the time allowed", async () => {
  const send = createSend(contract, () => new Promise(() => {}), 5);
  expect(await send("stone.lay", { id: "a" })).toMatchObject({ ok: false, error: { code: "no-answer" } });
});

test("what does not parse is refused at either end", async () => {
  const { channel, stones } = cairn();
  expect(await channel.post({ cairn: 1, name: "stone.lay", asked: { id: 7 } })).toMatchObject({
    ok: false,
    error: { code: "bad-message" },
  });
  expect(stones.size).toBe(0);
  const liar = createSend(contract, async () => succeed({ height: "tall" }));
  expect(await liar("stone.lay", { id: "a" })).toMatchObject({ ok: false, error: { code: "bad-message" } });
});

test("a sender that the policy refuses changes nothing", async () => {
  const { channel, stones } = cairn(false);
  const send = createSend(contract, channel.post);
  expect(await send("stone.lay", { id: "a" })).toMatchObject({ ok: false, error: { code: "not-allowed" } });
  expect(stones.size).toBe(0);
});

test("messages of others, and names that only a prototype knows, are left alone", () => {
  const { listener } = cairn();
  expect(listener({ type: "changed", what: "log" }, {})).toBeUndefined();
  expect(listener({ cairn: 1, name: "toString", asked: {} }, {})).toBeUndefined();
  expect(listener("stone.lay", {})).toBeUndefined();
});
