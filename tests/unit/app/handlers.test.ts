import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { contract } from "@/lib/messages/contract";
import { handlers } from "@/entrypoints/background/handlers";

test("every message has its handler, and no handler is without its message", () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(contract).sort());
});
