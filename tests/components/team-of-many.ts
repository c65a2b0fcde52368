import { noWords } from "@/lib/team/build-summary";
import { encodeSummary, type Summary } from "@/lib/team/summary";
import type { OwnTeamView, ReceivedView } from "@/lib/views/team";
import { shareOf, summaryOf } from "../fixtures/summary";
import { settings } from "./team-scenes";

const code = "tarak bigij bukuh kudid famoz tigak";

/** A month of one person, who also counted mails. */
const monthOf = (id: string, part: Partial<Summary>): Summary =>
  summaryOf(id, {
    days: { scheduled: 21, eligible: 19 },
    counts: [{ kind: "email", started: 40, answered: 80, other: 0 }],
    ...part,
  });

export const receivedOf = (sender: string, name: string, summary: Summary): ReceivedView => ({
  team: "t9",
  sender,
  name,
  period: summary.period.id,
  revision: 1,
  sealedAt: "2026-11-02T08:00:00Z",
  expiresAt: "2026-12-17T08:00:00Z",
  payload: new TextDecoder().decode(encodeSummary(summary)),
});

/** A team of so many people with deals in two kinds of context; the one at `odd` wins far less than they bring. */
export function teamOf(
  count: number,
  { odd }: { odd?: number },
): { team: OwnTeamView; received: ReceivedView[] } {
  const members = Array.from({ length: count }, (_, index) => ({
    fingerprint: `p${index + 1}`,
    name: `Person ${index + 1}`,
    code,
    folder: null,
    territory: null,
    sameNameAs: null,
    followsEarlier: false,
  }));
  const received = members.flatMap(({ fingerprint, name }, index) => {
    const isOdd = index === odd;
    const now = monthOf("2026-10", {
      shares: [shareOf("email-started", 40, 120)],
      deals: [
        { segment: "gold", source: "sought", won: isOdd ? 4 : 20 + (index % 3), closed: 60 },
        { segment: "none", source: "inbound", won: isOdd ? 1 : 8 + (index % 2), closed: 40 },
      ],
      tenure: index % 2 === 0 ? "longer" : "first-year",
      words: {
        ...noWords,
        questions: index % 5 === 0 ? "How do I reach the buyer?" : "",
        success: index % 4 === 1 ? "A customer came back after two years." : "",
        difficultCase: index === 2 ? "The buyer goes silent after each quote. What would you ask?" : "",
      },
    });
    const before = monthOf("2026-09", {
      counts: [],
      shares: [shareOf("email-started", 24, 160)],
    });
    return [receivedOf(fingerprint, name, now), receivedOf(fingerprint, name, before)];
  });
  const team: OwnTeamView = {
    ...settings,
    team: "t9",
    managerCode: code,
    coaches: [],
    role: "manager",
    handedTo: null,
    invitationText: "{}",
    members,
    place: null,
  };
  return { team, received };
}
