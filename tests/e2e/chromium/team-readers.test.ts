import assert from "node:assert/strict";
import { test } from "node:test";
import { startChromium } from "../drivers/chromium.ts";
import { chromiumMissing } from "../drivers/machine.ts";
import { downloadOf, giveFile, joinTeam, makeTeam, saveCard } from "../pages/team.ts";

await test("a second coach reads once the person agreed, then leads by the leaving manager's signature", {
  skip: chromiumMissing,
}, async (t) => {
  const browsers = await Promise.all([startChromium(), startChromium(), startChromium()]);
  t.after(() => Promise.all(browsers.map((one) => one.close())));
  const [manager, seller, deputy] = await Promise.all(browsers.map((one) => one.openPage("coach", "#/team")));
  assert.ok(manager && seller && deputy);
  const invitation = await makeTeam(manager, { name: "South", manager: "Claude Morel" });
  const answer = await joinTeam(seller, invitation, "Anne Petit", "South");
  await giveFile(manager, "Open an answer", answer);
  await manager.getByText("Added.").waitFor();

  const { card, code } = await saveCard(deputy, "Dana Roux");
  await manager.getByRole("button", { name: "Second coach", exact: true }).click();
  await giveFile(manager, "Open their card", card);
  await manager.getByText(code, { exact: true }).waitFor();
  await manager.getByRole("button", { name: "Add Dana Roux as a second coach" }).click();
  const saveFor = manager.getByRole("button", { name: "Save the team’s file for Dana Roux" });
  await giveFile(deputy, "Open a team’s file", await downloadOf(manager, () => saveFor.click()));
  await deputy.getByRole("button", { name: "Read along in South" }).click();
  await deputy.getByText("You read along here.", { exact: false }).waitFor();

  const readers = seller.getByRole("region", { name: "Who will be able to read it" });
  const seal = seller.getByRole("button", { name: "Seal and save the file" });
  assert.doesNotMatch((await readers.textContent()) ?? "", /Dana/);
  await seller.getByLabel("My questions").fill("Before anyone else reads?");
  await seller.getByText("Before anyone else reads?").first().waitFor();
  const before = await downloadOf(seller, () => seal.click());
  await giveFile(deputy, "Open files", before);
  await deputy.getByText(/It was sealed for someone else/).waitFor();

  const saveInvitation = manager.getByRole("button", { name: "Save the invitation" });
  const newer = await downloadOf(manager, () => saveInvitation.click());
  await seller.getByRole("button", { name: /or open a newer invitation/ }).click();
  await giveFile(seller, "Open the invitation file", newer);
  const change = seller.getByRole("region", { name: "What changes in South" });
  await change.getByText(/Dana Roux is to read along/).waitFor();
  await change.getByText(code, { exact: true }).first().waitFor();
  await change.getByRole("button", { name: "Agree to the change" }).click();
  await readers.getByText("Dana Roux").waitFor();
  const both = await downloadOf(seller, () => seal.click());
  for (const page of [manager, deputy]) {
    await giveFile(page, "Open files", both);
    await page.getByText("One envelope opened").waitFor();
  }

  await manager.getByRole("button", { name: "Settings", exact: true }).last().click();
  await manager.getByRole("button", { name: "Hand the team over", exact: true }).click();
  // Two places open a card now: the last one hands the team over.
  const choosing = manager.waitForEvent("filechooser");
  await manager.getByRole("button", { name: "Open their card", exact: true }).last().click();
  await (await choosing).setFiles({ ...card, mimeType: "application/json" });
  const handing = manager.getByRole("button", { name: "Hand the team over to Dana Roux" });
  const handed = await downloadOf(manager, () => handing.click());
  await manager.getByText(/You handed this team over to Dana Roux/).waitFor();
  await giveFile(deputy, "Open a team’s file", handed);
  await deputy.getByRole("button", { name: "Take South over" }).click();
  await deputy.getByRole("button", { name: "Invite, add and remove people" }).click();
  const own = deputy.getByRole("button", { name: "Save the invitation" });
  await giveFile(seller, "Open the invitation file", await downloadOf(deputy, () => own.click()));
  await change.getByText(/Claude Morel hands the team over to Dana Roux/).waitFor();
  await change.getByRole("button", { name: "Agree to the change" }).click();
  await seller.getByRole("heading", { name: "A summary for Dana Roux" }).waitFor();
  assert.doesNotMatch((await readers.textContent()) ?? "", /Claude/);
  const last = await downloadOf(seller, () => seal.click());
  await giveFile(deputy, "Open files", last);
  await deputy.getByText("One envelope opened").waitFor();
  await giveFile(manager, "Open files", last);
  await manager.getByText(/It was sealed for someone else/).waitFor();
  for (const { network } of browsers) assert.deepEqual(network.byExtension, []);
});
