import { z } from "zod";

/** So many practices go to a team together; the newest where there are more. */
export const mostTeamPractices = 40;

/** What a manager publishes to a team, as the payload of an envelope of the kind `practice`: each as its signed text. */
const practiceLibrary = z.strictObject({
  format: z.literal("cairn-practices"),
  version: z.literal(1),
  practices: z.array(z.string().max(20_000)).max(mostTeamPractices),
});

/** The bytes of a team's practices. */
export function encodePractices(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const library = { format: "cairn-practices", version: 1, practices: texts.slice(0, mostTeamPractices) };
  return new TextEncoder().encode(JSON.stringify(practiceLibrary.parse(library)));
}

/** The signed texts that bytes hold, or null for bytes that hold something else. */
export function decodePractices(bytes: Uint8Array): readonly string[] | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return practiceLibrary.safeParse(JSON.parse(text)).data?.practices ?? null;
  } catch {
    return null;
  }
}
