import { send } from "@/lib/messages/send";

/** Opens a room of the coach page in a tab of its own. */
export function openCoach(room: string): void {
  void send("coach.open", { room });
}
