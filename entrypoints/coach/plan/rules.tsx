import { RulesPage } from "@/components/rules/RulesPage";
import { sendRecords } from "@/lib/messages/send-records";
import { createId } from "@/lib/platform/ids";
import { readRules } from "../../wiring/next-actions-data";
import { nowInstant } from "../../wiring/now";
import { useRead } from "../../wiring/use-read";

/** The rules of next actions, wired. */
export function PlanRules() {
  const rules = useRead(readRules, "rules");
  return (
    <RulesPage
      rules={rules.value.value}
      failure={rules.failure.value}
      createId={createId}
      onWrite={(rule) => void rules.settle(sendRecords("record.write", { record: rule }))}
      onRemove={(rule) =>
        void rules.settle(sendRecords("record.write", { record: { ...rule, removedAt: nowInstant() } }))
      }
    />
  );
}
