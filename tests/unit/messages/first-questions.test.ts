import { afterEach, expect, test } from "vitest";
import { askFirst, createPost } from "@/lib/messages/first-questions";
import { createSend, postTo } from "@/lib/messages/send";
import { contract } from "@/lib/messages/contract";

afterEach(() => {
  Reflect.deleteProperty(globalThis, "cairnFirst");
});

const ofTab = (tabId: number) => ({ ok: true, value: { tabId } });

/** A line that notes what was asked on it, and answers with the number of the question as the tab. */
function countingLine() {
  const asked: unknown[] = [];
  return { asked, line: async (message: unknown) => ofTab(asked.push(message)) };
}

test("what was asked first is not asked again, and is given out once", async () => {
  const { asked, line } = countingLine();
  askFirst(["tab.get"], line);
  expect(asked).toEqual([{ cairn: 1, name: "tab.get", asked: {} }]);
  const send = createSend(contract, createPost());
  expect(await send("tab.get", {})).toEqual({ ok: true, value: { tabId: 1 } });
  expect(asked).toHaveLength(1);
  expect(await send("tab.get", {})).toEqual({ ok: true, value: { tabId: 2 } });
});

test("another question goes over the line that is open already", async () => {
  const { asked, line } = countingLine();
  askFirst(["tab.get"], line);
  const post = createPost(() => {
    throw new Error("a second line");
  });
  const other = { cairn: 1, name: "day.get", asked: { sample: true } };
  expect(await post(other)).toEqual(ofTab(2));
  expect(asked[1]).toEqual(other);
});

test("an answer that was lost with the worker is asked for once more", async () => {
  let times = 0;
  askFirst(["tab.get"], async () => {
    times += 1;
    if (times === 1) throw new Error("the background was stopped");
    return ofTab(times);
  });
  const send = createSend(contract, createPost());
  expect(await send("tab.get", {})).toEqual({ ok: true, value: { tabId: 2 } });
});

test("without a first script a page asks over a line of its own", async () => {
  const { asked, line } = countingLine();
  await createPost(() => line)({ cairn: 1, name: "tab.get", asked: {} });
  expect(asked).toHaveLength(1);
});

test("a question to one part of the background may be asked first as well", async () => {
  const { asked, line } = countingLine();
  askFirst(["pipeline/tab.get"], line);
  expect(asked).toEqual([{ cairn: 1, name: "tab.get", asked: {}, part: "pipeline" }]);
  const send = createSend(contract, postTo("pipeline"));
  expect(await send("tab.get", {})).toEqual({ ok: true, value: { tabId: 1 } });
});
