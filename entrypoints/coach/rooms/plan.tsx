import { PlanOfDay } from "../plan/day";
import { PlanEvening } from "../plan/evening";
import { PlanLeads } from "../plan/leads";
import { PlanRules } from "../plan/rules";
import type { RoomPlace } from "../room";

/** The plan: the sheet that the address names. */
export default function Plan({ path: [place] }: RoomPlace) {
  if (place === "rules") return <PlanRules />;
  if (place === "evening") return <PlanEvening />;
  if (place === "leads") return <PlanLeads />;
  return <PlanOfDay />;
}
