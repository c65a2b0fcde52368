import { useEffect, useState } from "preact/hooks";
import type { MessageKey } from "@/lib/i18n/translate";
import { type ChoosableParts, choosableParts, noWords, type SummaryChoices } from "@/lib/team/build-summary";
import { recentPeriods } from "@/lib/team/recent-periods";
import { decodeSummary } from "@/lib/team/summary";
import type { MembershipView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { ChoiceRow, SelectField, Toggle } from "../ui/Field";
import { ErrorSentence, Sheet } from "../ui/Place";
import { OutcomeNotice } from "./Outcome";
import { ReadersOfIt } from "./Readers";
import { ShareWords } from "./ShareWords";
import { SummaryReading } from "./SummaryReading";
import { periodWords } from "./summary-words";
import type { MemberActs, Outcome } from "./team-acts";

type ShareSummaryProps = {
  membership: MembershipView;
  today: string;
} & Pick<MemberActs, "onDraft" | "onSend" | "onSavePage">;

const nothingChosen: SummaryChoices = { withheld: [], comments: [], words: noWords };

/** A summary on its way: what is drawn here is read back from the very bytes that will go. */
export function ShareSummary({ membership, today, onDraft, onSend, onSavePage }: ShareSummaryProps) {
  const { t, format } = useSpeech();
  const [type, setType] = useState(membership.asks.period);
  const periods = recentPeriods(today, type, type === "week" ? 8 : 6);
  const [id, setId] = useState("");
  const period = periods.find((one) => one.id === id) ?? periods[1] ?? periods[0];
  const [choices, setChoices] = useState<SummaryChoices>(nothingChosen);
  const [parts, setParts] = useState<ChoosableParts>({ patterns: false, deals: false, trials: false });
  const [draft, setDraft] = useState<Awaited<ReturnType<MemberActs["onDraft"]>> | "under-way">("under-way");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [done, setDone] = useState<MessageKey>("team.sent");
  const [isSending, setSending] = useState(false);
  const periodId = period?.id ?? "";
  useEffect(() => {
    let isCurrent = true;
    setDraft("under-way");
    // Words are typed letter by letter: the journal is read once they rest.
    const timer = setTimeout(() => {
      void onDraft(membership.team, periodId, parts, choices).then((made) => {
        if (isCurrent) setDraft(made);
      });
    }, 150);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [periodId, parts, choices]);
  const made = draft === "under-way" ? null : draft;
  const payload = made?.payload ?? null;
  const summary = payload === null ? null : decodeSummary(new TextEncoder().encode(payload));
  const choose = (part: Partial<SummaryChoices>) => {
    setOutcome(null);
    setChoices({ ...choices, ...part });
  };
  const isFile = membership.carrier.type === "file";
  const seal = async (said: MessageKey, isMail: boolean) => {
    if (payload === null) return;
    setSending(true);
    setDone(said);
    setOutcome(await onSend(membership, payload, isMail));
    setSending(false);
  };
  return (
    <Sheet class="part">
      <h2>{t("team.share-title", { manager: membership.managerName })}</h2>
      <ChoiceRow
        label={t("team.period-type")}
        value={type}
        options={[
          { value: "week", label: t("team.week") },
          { value: "month", label: t("team.month") },
        ]}
        onChange={(value) => setType(value === "month" ? "month" : "week")}
      />
      <SelectField
        label={t("team.period")}
        value={periodId}
        options={periods.map((one) => ({ value: one.id, label: periodWords(t, format, one) }))}
        onChange={(value) => {
          setOutcome(null);
          setId(value);
        }}
      />
      <ShareWords words={choices.words} onWords={(words) => choose({ words })} />
      <section class="part" aria-label={t("team.goes-along")}>
        <h3>{t("team.goes-along")}</h3>
        {choosableParts.map((part) => (
          <Toggle
            key={part}
            label={t(`team.with-${part}`)}
            hint={t(`team.with-${part}-hint`)}
            on={parts[part]}
            onChange={(on) => {
              setOutcome(null);
              setParts({ ...parts, [part]: on });
            }}
          />
        ))}
      </section>
      <section class="part" aria-label={t("team.preview")} aria-busy={draft === "under-way"}>
        <h3>{t("team.preview")}</h3>
        <p class="quiet">{t("team.preview-hint")}</p>
        {draft === null && <ErrorSentence>{t("sharing.problem-unexpected")}</ErrorSentence>}
        {made?.hasSample && <p>{t("team.without-sample")}</p>}
        {summary && (
          <SummaryReading
            summary={summary}
            acts={{
              onStrike: (line, struck) =>
                choose({
                  withheld: struck
                    ? [...choices.withheld, line]
                    : choices.withheld.filter((one) => one !== line),
                }),
              onComment: (line, text) =>
                choose({
                  comments: [
                    ...choices.comments.filter((one) => one.line !== line),
                    ...(text === "" ? [] : [{ line, text }]),
                  ],
                }),
            }}
          />
        )}
      </section>
      <ReadersOfIt team={membership} />
      <p class="quiet">{t("team.not-for")}</p>
      <div class="button-row">
        <Button
          kind="primary"
          disabled={payload === null || isSending}
          onPress={() => void seal(isFile ? "team.saved-envelope" : "team.sent", false)}
        >
          {t(`team.send-${membership.carrier.type}`)}
        </Button>
        {isFile && (
          <Button disabled={payload === null || isSending} onPress={() => void seal("team.saved-mail", true)}>
            {t("team.send-mail")}
          </Button>
        )}
        <Button disabled={payload === null} onPress={() => payload !== null && void onSavePage(payload)}>
          {t("team.save-page")}
        </Button>
      </div>
      <OutcomeNotice outcome={outcome} done={done} />
    </Sheet>
  );
}
