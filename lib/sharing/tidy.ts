import type { EnvelopeName, Outbox } from "./carriers/carrier";

/**
 * Takes away what an envelope that has arrived makes void: earlier revisions of its period, and what has expired. So a
 * place holds one file a period at most. What can't be removed now is removed the next time.
 */
export async function tidy(
  outbox: Outbox,
  arrived: EnvelopeName,
  isExpired: (name: EnvelopeName) => boolean,
): Promise<void> {
  const listed = await outbox.list();
  if (!listed.ok) return;
  for (const name of listed.value) {
    const isOlder = name.period === arrived.period && name.revision < arrived.revision;
    if (isOlder || isExpired(name)) await outbox.remove(name);
  }
}
