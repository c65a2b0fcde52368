import { useState } from "preact/hooks";
import { linesOf, type SummaryLine, summaryParts } from "@/lib/team/summary-lines";
import type { Summary } from "@/lib/team/summary";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import { usePracticeTitles } from "./practice-titles";
import { lineName, lineWords, periodWords } from "./summary-words";
import "./summary.css";

export interface LineActs {
  onStrike: (line: string, struck: boolean) => void;
  onComment: (line: string, text: string) => void;
}

interface SummaryReadingProps {
  summary: Summary;
  /** Where it is still one's own to change: each line can be struck out and commented. */
  acts?: LineActs;
  /** Read by the manager: what serves the team's figures alone is not shown of one person. */
  isManager?: boolean;
}

/** A summary as it is read: by its sender before it goes, by the manager, and on the page that needs no Cairn. */
export function SummaryReading({ summary, acts, isManager = false }: SummaryReadingProps) {
  const { t, format } = useSpeech();
  const lines = linesOf(summary).filter(({ part }) => !(isManager && part === "phases"));
  return (
    <div class="summary">
      <p class="quiet">
        {periodWords(t, format, summary.period)}. {t("team.days", summary.days)}
      </p>
      {summaryParts.map((part) => {
        const ofPart = lines.filter((line) => line.part === part);
        if (ofPart.length === 0) return null;
        return (
          <section key={part} class="part">
            <h3>{t(`team.part-${part}`)}</h3>
            {part === "phases" && <p class="small quiet">{t("team.part-phases-hint")}</p>}
            <dl class="summary-lines">
              {ofPart.map((line) => (
                <Line
                  key={line.line}
                  line={line}
                  comment={summary.comments.find((one) => one.line === line.line)?.text ?? ""}
                  {...(acts ? { acts } : {})}
                />
              ))}
            </dl>
          </section>
        );
      })}
      {lines.length === 0 && <p>{t("team.nothing-in-it")}</p>}
    </div>
  );
}

function Line({ line, comment, acts }: { line: SummaryLine; comment: string; acts?: LineActs }) {
  const { t, format } = useSpeech();
  const [isCommenting, setCommenting] = useState(false);
  const name = lineName(t, usePracticeTitles(), line);
  const contested = line.part === "patterns" ? line.value?.contested : null;
  return (
    <div class={line.value === null ? "summary-line struck" : "summary-line"}>
      <dt>{name}</dt>
      <dd>
        {lineWords(t, format, line)}
        {contested && <p class="small">{t("team.contested", { why: contested })}</p>}
        {comment !== "" && !isCommenting && <p class="summary-comment">{comment}</p>}
        {isCommenting && acts && (
          <TextField
            label={t("team.comment-on", { name })}
            value={comment}
            rows={2}
            maxLength={1_000}
            onInput={(text) => acts.onComment(line.line, text)}
          />
        )}
      </dd>
      {acts && (
        <dd class="summary-acts">
          <Button kind="link" onPress={() => acts.onStrike(line.line, line.value !== null)}>
            {line.value === null ? t("team.put-back") : t("team.strike")}
            <span class="visually-hidden"> {name}</span>
          </Button>
          {line.value !== null && (
            <Button kind="link" expanded={isCommenting} onPress={() => setCommenting(!isCommenting)}>
              {isCommenting ? t("team.comment-done") : t("team.comment")}
              <span class="visually-hidden"> {name}</span>
            </Button>
          )}
        </dd>
      )}
    </div>
  );
}
