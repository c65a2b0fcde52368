import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { carrierProblems } from "@/lib/sharing/carriers/carrier";
import { refusals } from "@/lib/sharing/envelope-format";
import { phraseRefusals } from "@/lib/sharing/recovery-phrase";
import { noteRefusals } from "@/lib/sharing/signed-note";
import { teamFileRefusals } from "@/lib/sharing/team-file";
import en from "@/locales/en";
import { projectRoot, sourceFiles } from "./source-tree";

test("every refusal of an envelope or a note, and every problem of a carrier, has a sentence", () => {
  const needed = [
    ...refusals.map((why) => `refused-${why}`),
    ...noteRefusals,
    ...phraseRefusals,
    ...teamFileRefusals,
    ...carrierProblems.map((problem) => `problem-${problem}`),
  ];
  expect(needed.filter((key) => !Object.hasOwn(en.sharing, key))).toEqual([]);
});

test("every reason that the team's use cases and wiring name has a sentence", () => {
  const named = sourceFiles()
    .filter((file) => /^(lib\/app\/team|entrypoints\/wiring)\//.test(file))
    .flatMap((file) => [
      ...readFileSync(join(projectRoot, file), "utf8").matchAll(
        /(?:refused|notDone)\("([a-z-]+)"\)|outcomeOf\([^;]*?, "([a-z-]+)",?\s*\)/g,
      ),
    ])
    .map(([, why, unanswered]) => why ?? unanswered ?? "");
  expect(named.length).toBeGreaterThan(10);
  expect(named).toContain("not-a-practice");
  expect(named.filter((why) => !Object.hasOwn(en.sharing, why))).toEqual([]);
});
