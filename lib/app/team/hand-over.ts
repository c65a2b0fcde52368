import { fail } from "@/lib/model/result";
import { writeHandover } from "@/lib/sharing/handover";
import type { Ports } from "../ports";
import { type Answer, accepted, refused } from "./answers";
import { cardOf } from "./coaches";
import { changeTeam } from "./led-team";
import { ownKeys } from "./own-keys";
import { fileFor } from "./team-file";

/**
 * Hands a team over to the holder of a card: one's own key signs the change, and the team's file takes it to the next manager, whose
 * invitation carries it to the people. Until each of them agrees, nothing of theirs is sealed to the next manager. Asked again
 * for the same person, it makes the file again.
 */
export async function handOver(ports: Ports, team: string, cardText: string): Promise<Answer<string>> {
  const { database, clock } = ports;
  const card = await cardOf(ports, cardText);
  if (typeof card === "string") return refused(card);
  const row = await database.teams.get(team);
  if (!row || row.ledBy) return fail("not-found");
  if (row.handedTo && row.handedTo.signingKey !== card.signingKey) return refused("handed-over");
  const own = await ownKeys(database);
  const at = clock.now().toString();
  const change = { team, recipient: own.reading.recipient, to: card, madeAt: at };
  const handover = await writeHandover(change, own.signing);
  const file = await fileFor(ports, row, own, card, { role: "successor", handover });
  const { name, signingKey } = card;
  const changed = await changeTeam(ports, team, (now) => ({
    ...now,
    handedTo: now.handedTo ?? { name, signingKey, at },
  }));
  return changed.ok ? accepted(file) : changed;
}
