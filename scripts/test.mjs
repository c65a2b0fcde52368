// `npm test`: everything there is to test, on a machine with only Node. What cannot run here is reported as
// skipped, with the reason. With CI=true or CAIRN_REQUIRE_ALL=1 a skip is a failure.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, run } from "./machine/run.mjs";
import { ensureDependencies } from "./machine/dependencies.mjs";
import { createTally } from "./test/tally.mjs";

const only = process.argv.slice(2);
const wants = (part) => only.length === 0 || only.includes(part);
const isStrict = process.env.CI === "true" || process.env.CAIRN_REQUIRE_ALL === "1";
const timeZones = ["UTC", "America/Los_Angeles", "Pacific/Auckland"];

await ensureDependencies();
const { findChromium, findFirefox } = await import("./machine/browsers.mjs");
const { startServers } = await import("./test/servers.mjs");
const records = mkdtempSync(join(tmpdir(), "cairn-test-"));
const tally = createTally({ strict: isStrict, sharedDataIsHere: existsSync(join(root, "../shared/data")) });

/** A check that passes or fails as a whole. */
async function check(name, command, args) {
  if (!wants(name)) return;
  console.log(`\n── ${name}`);
  tally.add(name, { name, outcome: (await run(command, args)) === 0 ? "passed" : "failed" });
}

/** A test runner that writes one line of JSON a test into a file of its own. */
async function suite(name, command, args, environment = {}) {
  console.log(`\n── ${name}`);
  const file = join(records, `${name.replace(/\W+/g, "-")}.jsonl`);
  const status = await run(command, args, { ...environment, CAIRN_TEST_RECORD: file });
  tally.addFile(name, file, status);
}

const vitest = (project) => [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--project",
  project,
  "--reporter=default",
  "--reporter=./scripts/test/vitest-record.mjs",
];

await run(process.execPath, ["node_modules/wxt/bin/wxt.mjs", "prepare"], { quiet: "1" });
await check("types", "npm", ["run", "--silent", "types"]);
await check("format", "npm", ["run", "--silent", "format:check"]);
await check("lint", "npm", ["run", "--silent", "lint"]);
if (wants("structure")) await suite("structure", process.execPath, vitest("structure"));
for (const TZ of timeZones) {
  if (wants("unit")) await suite(`unit in ${TZ}`, process.execPath, vitest("unit"), { TZ });
}
if (wants("components")) await suite("components", process.execPath, vitest("components"));

const wantsBrowser = ["build", "e2e", "chromium", "firefox"].some(wants);
if (wantsBrowser) {
  tally.add("build", {
    name: "build",
    outcome: (await run("npm", ["run", "--silent", "build"])) === 0 ? "passed" : "failed",
  });
  const servers = await startServers();
  const environment = {
    ...servers.environment,
    CAIRN_CHROMIUM: findChromium() ?? "",
    CAIRN_FIREFOX: findFirefox() ?? "",
  };
  const nodeTest = (pattern) => [
    "--import",
    "tsx",
    "--test",
    "--test-concurrency=1",
    // A browser that a broken test left open must not keep the run from its end.
    "--test-timeout=300000",
    "--test-reporter=spec",
    "--test-reporter-destination=stdout",
    "--test-reporter=./scripts/test/node-record.mjs",
    "--test-reporter-destination=stdout",
    ...pattern,
  ];
  const { filesIn } = await import("./test/files.mjs");
  try {
    for (const browser of ["chromium", "firefox"]) {
      if (!wants("e2e") && !wants(browser)) continue;
      await suite(
        `end-to-end in ${browser}`,
        process.execPath,
        nodeTest(filesIn(`tests/e2e/${browser}`)),
        environment,
      );
    }
  } finally {
    await servers.stop();
  }
}

rmSync(records, { recursive: true, force: true });
process.exitCode = tally.report() ? 0 : 1;
