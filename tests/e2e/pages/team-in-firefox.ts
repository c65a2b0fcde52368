import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CairnInFirefox } from "../drivers/firefox.ts";

const button = `return [...document.querySelectorAll("button")].find(
  (one) => one.textContent.trim() === arguments[0] && !one.disabled && one.getClientRects().length > 0);`;

/** The team room of a Cairn in Firefox, driven as its screen is. */
export function teamInFirefox(firefox: CairnInFirefox) {
  const press = (name: string) => firefox.press(name, button, name);
  const sees = (text: string) =>
    firefox.until(text, "return document.body.textContent.includes(arguments[0])", text);
  const room = {
    press,
    sees,
    /** Types into a field in place of what stands there. */
    type: (label: string, text: string) =>
      firefox.type(
        label,
        text,
        `const label = [...document.querySelectorAll("label")].find((one) => one.textContent.trim() === ${JSON.stringify(label)});
         const field = label && document.getElementById(label.htmlFor);
         field?.select();
         return field;`,
      ),
    /** Gives a file to the input whose button has this name. */
    giveFile: (name: string, bytes: Buffer) =>
      firefox.until(
        name,
        `const input = document.querySelector('input[type="file"][aria-label="' + arguments[0] + '"]');
         if (!input) return false;
         const bytes = Uint8Array.from(atob(arguments[1]), (one) => one.charCodeAt(0));
         const given = new DataTransfer();
         given.items.add(new File([bytes], "given.cairn"));
         input.files = given.files;
         input.dispatchEvent(new Event("change", { bubbles: true }));
         return true;`,
        name,
        bytes.toString("base64"),
      ),
    /** A file that a press of a button saves. */
    saved: async (name: string): Promise<Buffer> => {
      const before = new Set(await readdir(firefox.downloads));
      await press(name);
      const deadline = Date.now() + 30_000;
      for (;;) {
        const fresh = (await readdir(firefox.downloads)).filter((one) => !before.has(one));
        const bytes = fresh.length === 1 ? await readFile(join(firefox.downloads, fresh[0] ?? "")) : null;
        if (bytes && bytes.length > 0) return bytes;
        if (Date.now() > deadline) throw new Error(`${name}: nothing was saved`);
      }
    },
    text: (css: string) =>
      firefox.until(css, "return document.querySelector(arguments[0])?.textContent", css),
  };
  return {
    ...room,
    /** Joins the team of an invitation under a name; gives the answer for its manager. */
    joins: async (
      invitation: Buffer,
      { manager, team, as }: { manager: string; team: string; as: string },
    ) => {
      await room.giveFile("Open the invitation file", invitation);
      await sees(manager);
      await room.type("Your name, as your manager will see it", as);
      await press(`Join ${team}`);
      await sees("Save my answer for the manager");
      return room.saved("Save my answer for the manager");
    },
    /** Writes a question to the manager, until the preview shows it. */
    asks: async (question: string) => {
      await room.type("My questions", question);
      await firefox.until(
        "the preview",
        `return document.querySelector('[aria-label="What will be sent"]')?.textContent.includes(arguments[0])`,
        question,
      );
    },
  };
}
