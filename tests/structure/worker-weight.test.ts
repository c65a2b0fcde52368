import { expect, test } from "vitest";
import { loadedWith } from "./source-tree";

const worker = "entrypoints/background/index.ts";

// docs/adr/0010: whatever wakes the worker reads all that is loaded at once.
test.each(["lib/i18n/translate.ts", "lib/app/nudges/consider-nudge.ts", "lib/app/mirror/mirror.ts"])(
  "the worker loads %s when it is needed, and not at each waking",
  (heavy) => {
    expect(loadedWith(worker, true)).toContain(heavy);
    expect(loadedWith(worker, false)).not.toContain(heavy);
  },
);
