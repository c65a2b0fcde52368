import { z } from "zod";

/** So many practices go to a team together; the newest where there are more. */
export const mostTeamPractices = 40;

/**
 * What a manager publishes to a team, as the payload of an envelope of the kind `practice`: each practice as its signed text,
 * and the team's invitation as it stands, signed as well.
 */
const practiceLibrary = z.strictObject({
  format: z.literal("cairn-practices"),
  version: z.literal(1),
  practices: z.array(z.string().max(20_000)).max(mostTeamPractices),
  invitation: z.string().max(20_000).optional(),
});

type Published = Pick<z.infer<typeof practiceLibrary>, "practices" | "invitation">;

/** The bytes of a team's practices and its invitation. */
export function encodePractices({ practices, invitation }: Published): Uint8Array<ArrayBuffer> {
  const some = practices.slice(0, mostTeamPractices);
  const library = { format: "cairn-practices", version: 1, practices: some, invitation };
  return new TextEncoder().encode(JSON.stringify(practiceLibrary.parse(library)));
}

/** The signed texts that bytes hold, or null for bytes that hold something else. */
export function decodePractices(bytes: Uint8Array): Published | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return practiceLibrary.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
