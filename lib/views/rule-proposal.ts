import type { RecordKind } from "@/lib/model/record-kind";
import type { TaughtRule } from "@/lib/model/taught-rule";

/** A page as the person visited or pasted it. */
export interface ShownPage {
  readonly url: string;
  readonly title: string;
}

/** Why no rule can be proposed, each with a sentence in both languages (`taught.<refusal>`). */
export const ruleRefusals = [
  "not-a-web-page",
  "other-host",
  "same-page",
  "different-shape",
  "no-id",
] as const;
export type RuleRefusal = (typeof ruleRefusals)[number];

/** What a rule reads on one page, as it is shown before the rule is saved. */
export interface RuleReading {
  readonly kind: RecordKind | null;
  readonly key: string | null;
  readonly name: string | null;
}

/** A rule to be looked at before it is saved, with what it would have read on each page shown. */
export interface RuleProposal {
  readonly rule: TaughtRule;
  readonly readings: readonly RuleReading[];
}
export type ProposedRule =
  | ({ readonly ok: true } & RuleProposal)
  | { readonly ok: false; readonly refusal: RuleRefusal };
