import { type Result, succeed } from "@/lib/model/result";

/** What a request brought: its value, or why it was refused, by the name of a sentence in `sharing.json`. */
export type Answer<Value> = Result<
  { readonly accepted: true; readonly value: Value } | { readonly accepted: false; readonly why: string }
>;

/** What was asked for came about. */
export const accepted = <Value>(value: Value): Answer<Value> => succeed({ accepted: true, value });
/** It was refused; `why` names a sentence of `sharing.json`. */
export const refused = (why: string): Answer<never> => succeed({ accepted: false, why });
