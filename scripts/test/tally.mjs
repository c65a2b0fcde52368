import { existsSync, readFileSync } from "node:fs";

/**
 * Counts what every part of the tests said. In strict mode a skip is a failure, except a unit test that needs
 * the shared data where that folder is not beside the project.
 */
export function createTally({ strict, sharedDataIsHere }) {
  const results = [];
  const add = (part, result) => results.push({ part, ...result });

  return {
    add,

    /** Adds what a runner wrote: `{name, outcome, reason}` a line. A runner that broke before counts as failed. */
    addFile(part, file, status) {
      const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
      const found = lines.map((line) => JSON.parse(line));
      for (const result of found) add(part, result);
      const isExplained = found.some(({ outcome }) => outcome === "failed");
      if (found.length === 0 || (status !== 0 && !isExplained)) {
        add(part, { name: "the runner itself", outcome: "failed", reason: `exit status ${status}` });
      }
    },

    /** Prints what failed, what was skipped and why, and the counts. Gives whether all is well. */
    report() {
      const of = (outcome) => results.filter((result) => result.outcome === outcome);
      const failed = of("failed");
      const skipped = of("skipped");
      const forbidden = strict
        ? skipped.filter(({ part }) => sharedDataIsHere || !part.startsWith("unit"))
        : [];
      const print = (title, list) => {
        if (list.length === 0) return;
        console.log(`\n${title}`);
        for (const { part, name, reason } of list) {
          console.log(`  ${part} › ${name}${reason ? `: ${reason}` : ""}`);
        }
      };
      print("Failed", failed);
      print("Skipped", skipped);
      print("Skipped, which counts as failed here", forbidden);
      const failures = failed.length + forbidden.length;
      const skips = skipped.length - forbidden.length;
      console.log(`\n${of("passed").length} passed, ${failures} failed, ${skips} skipped`);
      return failures === 0;
    },
  };
}
