import { LeadsPage } from "@/components/leads/LeadsPage";
import { defaultLeadScoring } from "@/lib/figures/lead-score";
import { sendRecords } from "@/lib/messages/send-records";
import { noteSign, readLeads, takeBackSign } from "../../wiring/leads-data";
import { useRead } from "../../wiring/use-read";

/** Leads by their score, wired. */
export function PlanLeads() {
  const read = useRead(readLeads, "leads");
  return (
    <LeadsPage
      leads={read.value.value?.leads ?? null}
      scoring={read.value.value?.scoring ?? defaultLeadScoring}
      failure={read.failure.value}
      onScoring={(scoring) => void read.settle(sendRecords("record.write", { record: scoring }))}
      onSign={(lead, sign) => void read.settle(noteSign(lead.of, sign))}
      onUnsign={(lead, sign) => void read.settle(takeBackSign(lead, sign))}
    />
  );
}
