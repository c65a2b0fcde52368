import { appendFileSync } from "node:fs";

const file = process.env.CAIRN_TEST_RECORD;
const record = (result) => file && appendFileSync(file, `${JSON.stringify(result)}\n`);

/** A Vitest reporter that writes one line a test into the file that CAIRN_TEST_RECORD names. */
export default class VitestRecord {
  onTestCaseResult(test) {
    const { state, note } = test.result();
    record({ name: test.fullName, outcome: state, reason: note ?? "" });
  }

  onTestModuleEnd(module) {
    for (const error of module.errors()) {
      record({ name: module.moduleId, outcome: "failed", reason: String(error.message).split("\n")[0] });
    }
  }
}
