import { LeadScoreLine } from "@/components/leads/LeadScoreLine";
import type { Lead } from "@/lib/figures/lead-list";
import { noteSign, readLead, takeBackSign } from "../wiring/leads-data";
import { useRead } from "../wiring/use-read";

/** The score of the lead on screen, wired; loaded once there is one. */
export default function OnScreenScore({ lead }: { lead: Lead }) {
  const read = useRead(() => readLead(lead), JSON.stringify(lead));
  const [scored] = read.value.value?.leads ?? [];
  if (!scored || !read.value.value) return null;
  return (
    <LeadScoreLine
      lead={scored}
      scoring={read.value.value.scoring}
      onSign={(one, sign) => void read.settle(noteSign(one.of, sign))}
      onUnsign={(one, sign) => void read.settle(takeBackSign(one, sign))}
    />
  );
}
