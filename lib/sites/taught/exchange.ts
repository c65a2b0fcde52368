import { z } from "zod";
import { fail, type Result, succeed } from "@/lib/model/result";
import { type TaughtRule, taughtRule } from "@/lib/model/taught-rule";

const newest = 1;
const longestFile = 1_000_000;

const head = z.object({ format: z.literal("cairn-sites"), version: z.int().min(1) });
// A rule of a file carries what a rule is, and nothing that its sender's Cairn added.
const sharedRule = z.object(taughtRule.shape).omit({ editedAt: true, removedAt: true });
const file = head.extend({ rules: z.array(sharedRule).max(200) });

/** The rules as a file that a colleague or an organisation's policy can take up. Removed rules stay out. */
export function exportTaughtRules(rules: readonly TaughtRule[]): string {
  const shared = rules.filter((rule) => !rule.removedAt).map((rule) => sharedRule.parse(rule));
  return `${JSON.stringify({ format: "cairn-sites", version: newest, rules: shared }, null, 2)}\n`;
}

/** The rules of such a file. `file-unreadable` where it is none, `file-newer` where a later Cairn wrote it. */
export function importTaughtRules(text: string): Result<TaughtRule[]> {
  if (text.length > longestFile) return fail("file-unreadable");
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return fail("file-unreadable");
  }
  const header = head.safeParse(content);
  if (!header.success) return fail("file-unreadable");
  if (header.data.version > newest) return fail("file-newer");
  const parsed = file.safeParse(content);
  return parsed.success ? succeed(parsed.data.rules) : fail("file-unreadable");
}
