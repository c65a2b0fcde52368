import { useEffect, useState } from "preact/hooks";
import { patternFactKey } from "./review-words";
import { periodOf } from "@/lib/team/period";
import { reviewAgenda } from "@/lib/team/review-agenda";
import { decodeSummary, type Summary } from "@/lib/team/summary";
import type { ReceivedView } from "@/lib/views/team";
import type { ReviewView } from "@/lib/views/team-review";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import { Notice, Sheet } from "../ui/Place";
import { Reveal } from "../ui/Reveal";
import { AgendaList } from "./AgendaList";
import { OutcomeNotice } from "./Outcome";
import { SummaryReading } from "./SummaryReading";
import { periodWords } from "./summary-words";
import type { Outcome, ReviewActs } from "./team-acts";

type ReviewProps = ReviewActs & {
  received: ReceivedView;
  /** What this person shared before. */
  earlier: readonly Summary[];
  review: ReviewView;
  /** What was agreed last, before this period; null where nothing was. */
  last: ReviewView | null;
  /** Whether what is agreed goes by the team's own way, and not as a file to hand over. */
  isCarried: boolean;
};

/** One individual review, prepared from what the person shared: agenda, notes, what was agreed, and when to look again. */
export function Review({ received, earlier, review, last, isCarried, ...acts }: ReviewProps) {
  const { t, format } = useSpeech();
  const [words, setWords] = useState(review);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => setWords(review), [review.writtenAt]);
  const summary = decodeSummary(new TextEncoder().encode(received.payload));
  const period = periodOf(received.period);
  if (!summary || !period) return null;
  const agenda = reviewAgenda(summary, earlier);
  const write = (part: Partial<ReviewView>) => {
    const next = { ...words, ...part };
    setWords(next);
    setOutcome(null);
  };
  const { writtenAt: _writtenAt, ...kept } = words;
  const suggested = agenda.pattern && patternFactKey(agenda.pattern.pattern);
  return (
    <div class="room">
      <header class="room-head">
        <h1>{received.name}</h1>
        <a href="#/team">{t("team.back")}</a>
      </header>
      <p class="lead">{periodWords(t, format, period)}</p>
      <p class="quiet">{t("team.not-for")}</p>
      <AgendaList agenda={agenda} last={last} />
      <Reveal label={t("team.whole-summary")}>
        <Sheet class="part">
          <SummaryReading summary={summary} isManager />
        </Sheet>
      </Reveal>
      <Sheet class="part">
        <h2>{t("team.notes")}</h2>
        <TextField
          label={t("team.notes-label")}
          hint={t("team.notes-hint")}
          rows={4}
          maxLength={5_000}
          value={words.notes}
          onInput={(notes) => write({ notes })}
        />
        <h2>{t("team.agreed")}</h2>
        <p class="quiet">{t("team.agreed-hint", { name: received.name })}</p>
        {suggested && words.act === "" && (
          <div>
            <Button kind="link" onPress={() => write({ cue: t(suggested.cue), act: t(suggested.act) })}>
              {t("team.use-suggestion")}
            </Button>
          </div>
        )}
        <TextField
          label={t("team.cue")}
          maxLength={300}
          value={words.cue}
          onInput={(cue) => write({ cue })}
        />
        <TextField
          label={t("team.act")}
          maxLength={300}
          value={words.act}
          onInput={(act) => write({ act })}
        />
        <TextField
          label={t("team.follow-up")}
          type="date"
          value={words.followUp ?? ""}
          onInput={(day) => write({ followUp: day === "" ? null : day })}
        />
        <div class="button-row">
          <Button kind="primary" onPress={() => acts.onWriteReview(kept)}>
            {t("team.keep-review")}
          </Button>
          <Button
            disabled={words.cue.trim() === "" || words.act.trim() === ""}
            onPress={() => {
              acts.onWriteReview(kept);
              void acts.onSaveAgreement(received, agenda.pattern?.pattern ?? null).then(setOutcome);
            }}
          >
            {t("team.save-agreement")}
          </Button>
          {words.followUp !== null && (
            <Button onPress={() => words.followUp !== null && acts.onSaveFollowUp(received, words.followUp)}>
              {t("team.save-follow-up")}
            </Button>
          )}
        </div>
        {outcome?.done && isCarried ? (
          <Notice>{t("team.agreement-carried", { name: received.name })}</Notice>
        ) : (
          <OutcomeNotice outcome={outcome} done="team.agreement-saved" />
        )}
        {review.writtenAt !== null && (
          <p class="quiet">{t("team.written", { day: format.dayWithYear(review.writtenAt.slice(0, 10)) })}</p>
        )}
      </Sheet>
    </div>
  );
}
