import { createReadStream, existsSync } from "node:fs";
import { headerBlocks } from "@/lib/imports/mail/mbox";
import { mailFigures, ownAddresses, sentMessages } from "@/lib/imports/mail/mail-figures";
import { type MessageHead, readHead } from "@/lib/imports/mail/message-head";
import { UnusableFile } from "./deals";

/** The mail figures of one person's archive (mbox or .eml files), ready to print. */
export async function mailReport(files: readonly string[], me: readonly string[]): Promise<object> {
  const heads: MessageHead[] = [];
  let unread = 0;
  for (const file of files) {
    if (!existsSync(file)) throw new UnusableFile(`${file}: no such file`);
    for await (const block of headerBlocks(createReadStream(file))) {
      const head = readHead(block);
      if (head) heads.push(head);
      else unread++;
    }
  }
  const figures = mailFigures(sentMessages(heads, ownAddresses(heads, me)));
  return { ...figures, messages: heads.length, unread };
}
