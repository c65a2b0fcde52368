import type { MessageKey } from "@/lib/i18n/translate";
import type { PlaceRemark } from "@/lib/team/place-remarks";
import { useSpeech } from "../i18n/language";
import { ErrorSentence, Notice } from "../ui/Place";
import type { Outcome } from "./team-acts";

/** Why something was refused, as a sentence that says what to do. */
export function useRefusal(): (why: string) => string {
  const { t } = useSpeech();
  return (why) => {
    const key = `sharing.${why}`;
    return t(t.has(key) ? key : "sharing.problem-unexpected");
  };
}

/** What came of the last act. */
export function OutcomeNotice({ outcome, done }: { outcome: Outcome | null; done: MessageKey }) {
  const { t } = useSpeech();
  const refusal = useRefusal();
  if (!outcome) return null;
  return (
    <>
      {outcome.done ? <Notice>{t(done)}</Notice> : <ErrorSentence>{refusal(outcome.why)}</ErrorSentence>}
      <Remarks remarks={outcome.remarks ?? []} />
    </>
  );
}

/** What a place said of its clock and its room. */
export function Remarks({ remarks }: { remarks: readonly PlaceRemark[] }) {
  const { t } = useSpeech();
  return (
    <>
      {remarks.map((remark) => (
        <Notice key={remark.of}>
          {remark.of === "clock"
            ? t(remark.isAhead ? "sharing.clock-ahead" : "sharing.clock-behind", {
                amount: remark.amount,
                unit: remark.unit,
              })
            : t("sharing.room-left", { kilobytes: remark.kilobytes })}
        </Notice>
      ))}
    </>
  );
}
