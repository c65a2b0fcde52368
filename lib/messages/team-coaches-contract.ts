import { z } from "zod";
import { id } from "@/lib/model/primitives";
import { coachCardView, personName, teamFileView } from "@/lib/views/team";
import { message } from "./envelope";
import { bytes, note, nothing, orRefused } from "./team-answer";

/** What the team room asks about who reads a team beside its manager, and who leads it next. */
export const teamCoachesContract = {
  /** One's own card, under a name; and someone's, before anything is done by it. */
  "coach.card": message(z.object({ name: personName }), coachCardView),
  "coach.read": message(z.object({ text: note }), orRefused(coachCardView)),
  /** Changes who reads beside the manager: the invitation is then written anew. */
  "coach.add": message(z.object({ team: id, text: note }), orRefused(id)),
  "coach.remove": message(z.object({ team: id, fingerprint: id }), nothing),
  /** The team with its people for a second coach; base64url. */
  "coach.file": message(z.object({ team: id, fingerprint: id }), orRefused(z.string())),
  /** Signs the team over to the holder of a card; the file for them, base64url. */
  "team.hand-over": message(z.object({ team: id, text: note }), orRefused(z.string())),
  /** A team's file: what it would make of one, and taking it up. */
  "team-file.read": message(z.object({ file: bytes }), orRefused(teamFileView)),
  "team-file.take": message(z.object({ file: bytes }), orRefused(id)),
} as const;
