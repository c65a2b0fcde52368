import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { contract } from "@/lib/messages/contract";
import { notebookContract } from "@/lib/messages/notebook-contract";
import { handlers } from "@/entrypoints/background/handlers";
import { notebookHandlers } from "@/entrypoints/background/handlers/notebook";

test("every message has its handler, and no handler is without its message", () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(contract).sort());
  expect(Object.keys(notebookHandlers).sort()).toEqual(Object.keys(notebookContract).sort());
});

test("no message has two homes", () => {
  expect(Object.keys(notebookContract).filter((name) => Object.hasOwn(contract, name))).toEqual([]);
});
