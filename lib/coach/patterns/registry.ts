import { type PatternId, patternIds } from "@/lib/model/pattern";
import { avoidingHardCases } from "./avoiding-hard-cases";
import { backOfficeOverload } from "./back-office-overload";
import { constantSoliciting } from "./constant-soliciting";
import { illusionOfActivity } from "./illusion-of-activity";
import { neglectedAccounts } from "./neglected-accounts";
import type { Pattern } from "./pattern";
import { quotationOverload } from "./quotation-overload";
import { reactiveEmail } from "./reactive-email";
import { reactivePhone } from "./reactive-phone";

/** The eight patterns by id. Adding one: docs/ADDING_A_PATTERN.md. */
export const patterns: Readonly<Record<PatternId, Pattern>> = {
  "reactive-email": reactiveEmail,
  "reactive-phone": reactivePhone,
  "back-office-overload": backOfficeOverload,
  "quotation-overload": quotationOverload,
  "constant-soliciting": constantSoliciting,
  "illusion-of-activity": illusionOfActivity,
  "avoiding-hard-cases": avoidingHardCases,
  "neglected-accounts": neglectedAccounts,
};

/** The patterns in the order in which every list shows them. */
export const patternList: readonly Pattern[] = patternIds.map((id) => patterns[id]);
