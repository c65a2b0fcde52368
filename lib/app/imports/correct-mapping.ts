import { type DealField, dealFields } from "@/lib/imports/columns/deal-fields";
import { foldHeader } from "@/lib/imports/columns/recognise";
import type { DealMapping } from "@/lib/imports/columns/mapping";
import type { ListMapping } from "@/lib/imports/lists/list-mapping";
import type { NumberStyle } from "@/lib/imports/numbers";
import type { StageName } from "@/lib/model/pipeline";

const isSame = (a: string, b: string): boolean => foldHeader(a) === foldHeader(b);

/** Whether a name is that of a field of a deal. */
export const isDealField = (field: string): field is DealField =>
  (dealFields as readonly string[]).includes(field);

/** A mapping in which a column holds a field, or none of them; another column that held the field holds none. */
export function withField(mapping: DealMapping, header: string, field: DealField | null): DealMapping {
  const kept = Object.entries(mapping).filter(
    ([name, value]) => !(isDealField(name) && typeof value === "string" && isSame(value, header)),
  );
  const ignore = (mapping.ignore ?? []).filter((name) => !isSame(name, header));
  return {
    ...(Object.fromEntries(kept) as DealMapping), // Entries of a mapping, some left out.
    ignore: field === null ? [...ignore, header] : ignore,
    ...(field === null ? {} : { [field]: header }),
  };
}

/** A mapping in which a value of the stage column means a stage. */
export function withStage(mapping: DealMapping, value: string, stage: StageName): DealMapping {
  const others = (names: string[] | undefined) => (names ?? []).filter((name) => !isSame(name, value));
  return {
    ...mapping,
    won: others(mapping.won),
    lost: others(mapping.lost),
    stages: { ...mapping.stages, [value]: stage },
  };
}

/** An answer to a question about a column. */
type Answer =
  | { readonly about: "dates"; readonly order: "day-first" | "month-first" }
  | { readonly about: "numbers"; readonly decimals: NumberStyle }
  | { readonly about: "unread" }
  | { readonly about: "contradictions" }
  | { readonly about: "undated" };

/** A mapping with the answer to a question about a column. */
export function withAnswer(mapping: DealMapping, column: string, answer: Answer): DealMapping {
  switch (answer.about) {
    case "dates":
      return { ...mapping, dates: { ...mapping.dates, [column]: answer.order } };
    case "numbers":
      return { ...mapping, numbers: { ...mapping.numbers, [column]: answer.decimals } };
    case "unread":
      return { ...mapping, leaveOutUnread: [...(mapping.leaveOutUnread ?? []), column] };
    case "contradictions":
      return { ...mapping, leaveOutContradictions: true };
    case "undated":
      return { ...mapping, leaveOutUndated: true };
  }
}

/** A list's mapping in which a column holds a field, or none of them; another column that held it holds none. */
export function withListField(mapping: ListMapping, header: string, field: string | null): ListMapping {
  const kept = Object.entries(mapping.fields ?? {}).filter(
    ([name, value]) => name !== field && !isSame(value, header),
  );
  const ignore = (mapping.ignore ?? []).filter((name) => !isSame(name, header));
  return {
    ...mapping,
    fields: { ...Object.fromEntries(kept), ...(field === null ? {} : { [field]: header }) },
    ignore: field === null ? [...ignore, header] : ignore,
  };
}

/** A list's mapping with the answer to a question about a column. */
export function withListAnswer(mapping: ListMapping, column: string, answer: Answer): ListMapping {
  if (answer.about === "dates") return { ...mapping, dates: { ...mapping.dates, [column]: answer.order } };
  if (answer.about === "unread")
    return { ...mapping, leaveOutUnread: [...(mapping.leaveOutUnread ?? []), column] };
  return mapping;
}
