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
 * Only for messages that ask for nothing beside their name; `pipeline/pipeline.last` names the part that answers as well.
 */
export function askFirst(names: readonly string[], line: Post = createLine()): void {
  const answers = new Map<string, Promise<unknown>>();
  for (const told of names) {
    const [name, part] = told.split("/").toReversed();
    const message = { cairn: 1, name, asked: {}, ...(part === undefined ? {} : { part }) };
    const answer = line(message);
    // Whoever takes the answer hears of a failure; one that nobody takes is no error of the page.
    answer.catch(() => undefined);
    answers.set(JSON.stringify(message), answer);
  }
  own.cairnFirst = { line, answers };
}

/** The answer to a message that was asked ahead of the page's code; given out once. Undefined where it was not asked. */
export function answerAhead(message: unknown): Promise<unknown> | undefined {
  const answers = own.cairnFirst?.answers;
  if (!answers || answers.size === 0) return undefined;
  const key = JSON.stringify(message);
  const ahead = answers.get(key);
  answers.delete(key);
  return ahead;
}

/** How the page's own code asks: over the line that is open already, taking first what was asked ahead of it. */
export function createPost(open: () => Post = createLine): Post {
  const first = own.cairnFirst;
  if (!first) return open();
  return (message) => answerAhead(message) ?? first.line(message);
}
