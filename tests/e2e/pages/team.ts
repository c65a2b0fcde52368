import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";

/** A file that a press of a button hands to the downloads: its name and bytes. */
export async function downloadOf(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; buffer: Buffer }> {
  const downloading = page.waitForEvent("download");
  await press();
  const download = await downloading;
  return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) };
}

/** Gives a file to the form whose button has this name. */
export async function giveFile(
  page: Page,
  button: string,
  file: { name: string; buffer: Buffer },
): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button, exact: true }).first().click();
  await (await choosing).setFiles({ ...file, mimeType: "application/octet-stream" });
}

export interface TeamMade {
  readonly name: string;
  readonly manager: string;
  /** The server's folder with one folder a person. */
  readonly webdav?: string;
  /** The server's folder that the manager writes and everyone reads. */
  readonly answers?: string;
  /** The shared folder, in words. Without it and without a server the team shares files. */
  readonly folder?: string;
  /** What comes in; summaries where it is not said. */
  readonly gathers?: "summaries" | "aggregates";
}

/** Makes a team in the manager's Cairn and gives its invitation. */
export async function makeTeam(page: Page, team: TeamMade): Promise<{ name: string; buffer: Buffer }> {
  await page.getByRole("tab", { name: "A team I coach" }).click();
  await page.getByLabel("Name of the team").fill(team.name);
  await page.getByLabel("Your name, as the team will see it").fill(team.manager);
  if (team.gathers === "aggregates")
    await page.getByRole("radio", { name: "Months of managers’ teams" }).check();
  if (team.webdav !== undefined) {
    await page.getByRole("radio", { name: "WebDAV server" }).check();
    await page.getByLabel("Address of the folder with one folder for each person").fill(team.webdav);
    if (team.answers !== undefined)
      await page.getByLabel("Address of a folder that you write and your people read").fill(team.answers);
  }
  if (team.folder !== undefined) {
    await page.getByRole("radio", { name: "Shared folder" }).check();
    await page.getByLabel("Which folder, in words").fill(team.folder);
  }
  await page.getByLabel("What you ask for, in plain words").fill("Whatever you want to talk about");
  await page.getByRole("button", { name: "Make the team" }).click();
  await page.getByRole("heading", { name: team.name }).waitFor();
  return downloadOf(page, () => page.getByRole("button", { name: "Save the invitation" }).click());
}

/** Joins by an invitation, in the salesperson's Cairn, and gives the answer. */
export async function joinTeam(
  page: Page,
  invitation: { name: string; buffer: Buffer },
  as: string,
  team: string,
): Promise<{ name: string; buffer: Buffer }> {
  await giveFile(page, "Open the invitation file", invitation);
  await page.getByLabel("Your name, as your manager will see it").fill(as);
  await page.getByRole("button", { name: `Join ${team}` }).click();
  return downloadOf(page, () => page.getByRole("button", { name: "Save my answer for the manager" }).click());
}

/** Says where on the server one writes, or reads, and by which name. */
export async function setPlace(page: Page, url: string, user: string): Promise<void> {
  await page.getByLabel("Address of the folder", { exact: true }).fill(url);
  await page.getByLabel("User name").fill(user);
  await page.getByLabel("Password").fill(`${user}-pass`);
  await page.getByRole("button", { name: "Keep this place" }).click();
}

/** The plan of a review that a manager seals: what stands in it, and the press. */
export async function agreeOn(page: Page, cue: string, act: string): Promise<void> {
  await page.getByRole("heading", { name: "Agenda" }).waitFor();
  await page.getByLabel("When (the moment)").fill(cue);
  await page.getByLabel("Then (what is done)").fill(act);
  await page.getByRole("button", { name: "Seal what was agreed" }).click();
}

/** Takes the recovery phrase down as on paper, proves it, and saves the team's file with it. */
export async function writePhraseDown(
  page: Page,
  team: string,
): Promise<{ words: string[]; file: { name: string; buffer: Buffer } }> {
  await page.getByRole("button", { name: "Show the twelve words" }).click();
  await page.getByText("Write these twelve words down", { exact: false }).waitFor();
  const words = await page.locator(".phrase-words li").allTextContents();
  await page.getByRole("button", { name: "They are on paper" }).click();
  for (const at of [3, 7, 12]) await page.getByLabel(`Word ${at}`, { exact: true }).fill(words[at - 1] ?? "");
  await page.getByRole("button", { name: "It is written down" }).click();
  const saving = page.getByRole("button", { name: `Save the file of ${team}` });
  return { words, file: await downloadOf(page, () => saving.click()) };
}

/** The manager's code, as it is read aloud to each person. */
export async function managerCode(page: Page): Promise<string | null> {
  const code = page.locator("p", { hasText: "Your code, to read aloud" }).locator(".team-code");
  const inviting = page.getByRole("button", { name: "Invite, add and remove people" });
  if ((await inviting.getAttribute("aria-expanded")) === "false") await inviting.click();
  return code.textContent();
}

/** Saves one's card in the Cairn of someone who is to read along, and gives the words that it is compared by. */
export async function saveCard(
  page: Page,
  name: string,
): Promise<{ card: { name: string; buffer: Buffer }; code: string }> {
  await page.getByRole("tab", { name: "A team I coach" }).click();
  await page.getByRole("button", { name: "Read along in a team, or take one over" }).click();
  await page.getByLabel("Your name, on the card").fill(name);
  const card = await downloadOf(page, () => page.getByRole("button", { name: "Save my card" }).click());
  const code = page
    .locator("p", { hasText: "Your code, to read aloud to the manager" })
    .locator(".team-code");
  return { card, code: (await code.textContent()) ?? "" };
}
