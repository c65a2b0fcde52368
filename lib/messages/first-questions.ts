import { createLine } from "@/lib/platform/line";

type Post = (message: unknown) => Promise<unknown>;

/** What stands ready when a page's own code begins: the line that is open already, and the answers on their way. */
interface FirstQuestions {
  readonly line: Post;
  /** By the message as it travels; each answer is given out once. */
  readonly answers: Map<string, Promise<unknown>>;
}

/** The script that asks and the page's own code are two files: they meet here. */
const own = globalThis as { cairnFirst?: FirstQuestions };

/**
 * Asks the background by these names, before the page's own code has been read, so that it wakes and counts meanwhile.
 * Only for messages that ask for nothing beside their name.
 */
export function askFirst(names: readonly string[], line: Post = createLine()): void {
  const answers = new Map<string, Promise<unknown>>();
  for (const name of names) {
    const message = { cairn: 1, name, asked: {} };
    const answer = line(message);
    // Whoever takes the answer hears of a failure; one that nobody takes is no error of the page.
    answer.catch(() => undefined);
    answers.set(JSON.stringify(message), answer);
  }
  own.cairnFirst = { line, answers };
}

/** How the page's own code asks: over the line that is open already, taking first what was asked ahead of it. */
export function createPost(open: () => Post = createLine): Post {
  const first = own.cairnFirst;
  if (!first) return open();
  return (message) => {
    if (first.answers.size === 0) return first.line(message);
    const key = JSON.stringify(message);
    const ahead = first.answers.get(key);
    first.answers.delete(key);
    return ahead ?? first.line(message);
  };
}
