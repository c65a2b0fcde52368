/** What a text file holds, by its beginning rather than by its name. */
export type TextKind = "calendar" | "mail" | "table";

const headerLine =
  /^(received|return-path|from|to|subject|date|message-id|mime-version|delivered-to|x-[\w-]+|dkim-signature|reply-to|cc|sender|content-type|authentication-results|arc-[\w-]+):/i;

/** Whether a text is a calendar, a mailbox (or one message), or else a table. */
export function textKind(head: string): TextKind {
  const text = head.replace(/^\uFEFF/, "").trimStart();
  if (/^BEGIN:VCALENDAR/i.test(text)) return "calendar";
  if (/^From \S+ .*\d{4}/.test(text)) return "mail";
  const lines = text.split(/\r?\n/, 12).filter((line) => line !== "" && !/^[ \t]/.test(line));
  const headers = lines.filter((line) => headerLine.test(line)).length;
  return headerLine.test(lines[0] ?? "") && headers >= Math.min(2, lines.length) ? "mail" : "table";
}
