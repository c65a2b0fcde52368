import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startWorkplace } from "../../workplace/server.mjs";
import { startFirefox } from "../drivers/firefox.ts";
import { firefoxMissing } from "../drivers/machine.ts";
import { enableSite, pressButton, untilExchangesToday, untilOnScreen, untilSays } from "./surfaces.ts";

await test("Firefox: a mail is opened, logged by one click, counted; undone; and is still there after a restart", {
  skip: firefoxMissing,
}, async (t) => {
  const profile = await mkdtemp(join(tmpdir(), "cairn-firefox-"));
  t.after(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const workplace = await startWorkplace();
  t.after(() => workplace.close());

  const first = await startFirefox({ profile });
  t.after(() => first.close());
  await enableSite(first, workplace.url);
  await first.goto(`${workplace.url}/mail/#/message/m-01`);
  await first.openSidebar();
  await untilOnScreen(first, "Anne Martin");
  await pressButton(first, "Answered");
  await untilSays(first, "Answered, Anne Martin");
  await pressButton(first, "Undo");
  await untilSays(first, "Taken back");
  await pressButton(first, "Put back");
  await first.leaveFrame();
  await untilExchangesToday(first, 0, 1);
  await first.stopBackground();
  await untilExchangesToday(first, 0, 1);
  await first.close();

  const second = await startFirefox({ profile });
  t.after(() => second.close());
  await untilExchangesToday(second, 0, 1);
  await second.goto(`${workplace.url}/mail/#/message/m-02`);
  await second.openSidebar();
  await untilOnScreen(second, "Grace Oduya");
});
