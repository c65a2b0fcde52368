import assert from "node:assert/strict";
import { test } from "node:test";
import { startChromium } from "../drivers/chromium.ts";
import { startFirefox } from "../drivers/firefox.ts";
import { chromiumMissing, firefoxMissing, missing } from "../drivers/machine.ts";
import { giveFile, makeTeam } from "../pages/team.ts";

const say = `return browser.runtime.sendMessage({ cairn: 1, name: arguments[0], asked: arguments[1] });`;

interface Answer {
  readonly ok: boolean;
  readonly value: never;
}

await test("a salesperson in Firefox and a manager in Chromium: keys, seal and codes meet", {
  skip: missing(firefoxMissing, chromiumMissing),
}, async (t) => {
  const [chromium, firefox] = [await startChromium(), await startFirefox()];
  t.after(() => Promise.all([chromium.close(), firefox.close()]));
  const manager = await chromium.openPage("coach", "#/team");
  const invitation = await makeTeam(manager, { name: "East", manager: "Claude Morel" });
  await firefox.goto(`${firefox.pageUrl("coach")}#/team`);
  const ask = async <Value>(name: string, asked: object): Promise<Value> => {
    const answer = (await firefox.script(say, name, asked)) as Answer;
    assert.ok(answer.ok, `${name}: ${JSON.stringify(answer)}`);
    return answer.value;
  };

  await ask("team.join", { text: invitation.buffer.toString(), name: "Bea Roux" });
  await firefox.until("the team is shown", `return document.body.textContent.includes("East")`);
  const { memberships } = await ask<{
    memberships: readonly { team: string; joinText: string; ownCode: string }[];
  }>("team.get", {});
  const [joined] = memberships;
  assert.ok(joined);
  await giveFile(manager, "Open an answer", { name: "join.json", buffer: Buffer.from(joined.joinText) });
  await manager.getByText(joined.ownCode).waitFor();

  const words = { wentWell: "", wantHelp: "", questions: "Who covers the east?" };
  const { payload } = await ask<{ payload: string }>("summary.draft", {
    period: "2026-W46",
    withheld: [],
    comments: [],
    words,
    parts: { patterns: false, deals: false, trials: false },
  });
  const sealed = await ask<{ value: { envelope: string } }>("summary.seal", {
    id: "share-1",
    team: joined.team,
    payload,
  });
  const buffer = Buffer.from(sealed.value.envelope, "base64url");
  await giveFile(manager, "Open files", { name: "2026-W46.r1.cairn", buffer });
  await manager.getByText("Who covers the east?").waitFor();
});
