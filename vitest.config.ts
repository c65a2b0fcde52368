import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

// Vitest's reporter groups failures with Map.groupBy, which Node 20 does not have yet.
Map.groupBy ??= <Key, Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key) => {
  const groups = new Map<Key, Item[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

/**
 * Three kinds of test share one runner:
 * - `unit`: the pure core, the store (fake-indexeddb) and the contexts (WXT's fake browser);
 * - `components`: Preact in happy-dom, each with an axe check;
 * - `structure`: the rules of docs/ARCHITECTURE.md, read off the source tree.
 * End-to-end tests drive real browsers and have a runner of their own (tests/e2e).
 */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    setupFiles: ["tests/setup.ts"],
    passWithNoTests: false,
    // Two slow cores that do other work besides must not fail a property test.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.ts"], environment: "node" } },
      {
        extends: true,
        test: {
          name: "components",
          include: ["tests/components/**/*.test.tsx"],
          environment: "happy-dom",
        },
      },
      {
        extends: true,
        test: { name: "structure", include: ["tests/structure/**/*.test.ts"], environment: "node" },
      },
    ],
  },
});
