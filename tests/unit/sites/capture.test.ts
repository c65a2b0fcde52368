import fc from "fast-check";
import { expect, test } from "vitest";
import { type CaptureEvent, type CaptureState, nextCapture, noSend } from "@/lib/sites/capture";

const withinMs = 1000;
const pressed = (id: string, nowMs = 0, url = "/compose/1"): CaptureEvent => ({
  type: "pressed",
  id,
  url,
  nowMs,
  withinMs,
});

/** Runs events through the machine; what it told, in order. */
function run(events: readonly CaptureEvent[]): string[] {
  let state: CaptureState = noSend;
  return events.flatMap((event) => {
    const { tell, ...next } = nextCapture(state, event);
    state = next;
    return tell.map(({ name, id }) => `${name} ${id}`);
  });
}

test("a press and its sign are one sent message", () => {
  expect(run([pressed("a"), { type: "went", nowMs: 500 }])).toEqual(["page.sending a", "page.sent a"]);
});

test("pressed twice is once", () => {
  const events: CaptureEvent[] = [
    pressed("a"),
    pressed("b", 10),
    { type: "went", nowMs: 20 },
    { type: "went", nowMs: 30 },
  ];
  expect(run(events)).toEqual(["page.sending a", "page.sending a", "page.sent a"]);
});

test.each<[string, CaptureEvent]>([
  ["a failure", { type: "failed" }],
  ["a sign that comes too late", { type: "went", nowMs: withinMs + 1 }],
  ["time that runs out", { type: "waited", nowMs: withinMs + 1 }],
  ["taking it back", { type: "taken-back" }],
])("%s gives the message up", (_what, event) => {
  expect(run([pressed("a"), event, { type: "went", nowMs: withinMs + 2 }])).toEqual([
    "page.sending a",
    "page.unsent a",
  ]);
});

test("a message that went can be taken back", () => {
  expect(run([pressed("a"), { type: "went", nowMs: 1 }, { type: "taken-back" }])).toEqual([
    "page.sending a",
    "page.sent a",
    "page.unsent a",
  ]);
});

test("whatever happens in whatever order, each message is told sent at most once, and never without a press", () => {
  const nowMs = fc.nat(3000);
  const event = fc.oneof<fc.Arbitrary<CaptureEvent>[]>(
    fc.record({
      type: fc.constant("pressed" as const),
      id: fc.uuid(),
      url: fc.constantFrom("/1", "/2"),
      nowMs,
      withinMs: fc.constant(withinMs),
    }),
    fc.record({ type: fc.constant("went" as const), nowMs }),
    fc.constant({ type: "failed" } as const),
    fc.constant({ type: "taken-back" } as const),
    fc.record({ type: fc.constant("waited" as const), nowMs }),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const told = run(events);
      const sent = told.filter((line) => line.startsWith("page.sent"));
      expect(new Set(sent).size).toBe(sent.length);
      const settled = new Set<string>();
      for (const line of told) {
        const [name = "", id = ""] = line.split(" ");
        if (name === "page.sent") {
          expect(told).toContain(`page.sending ${id}`);
          // What failed, ran out of time or was taken back is never told sent afterwards.
          expect(settled.has(id)).toBe(false);
        }
        if (name === "page.unsent") settled.add(id);
      }
    }),
  );
});
