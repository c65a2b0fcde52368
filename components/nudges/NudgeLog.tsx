import { isThrottled } from "@/lib/coach/nudges/budget";
import { shownNudges } from "@/lib/coach/nudges/history";
import { nudgePolicy } from "@/lib/coach/nudges/policy";
import type { NudgeLine } from "@/lib/views/nudge-log";
import { patternIds } from "@/lib/model/pattern";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { EmptyState } from "../ui/Place";
import "./nudges.css";

interface NudgeLogProps {
  lines: readonly NudgeLine[];
  /** The names of routines, for the nudges about them. */
  routineName: (id: string) => string | null;
  onReopen: (about: string) => void;
}

/** Everything that Cairn said of its own accord, and everything that it kept to itself, with the reason. */
export function NudgeLog({ lines, routineName, onReopen }: NudgeLogProps) {
  const { t, format } = useSpeech();
  if (lines.length === 0) return <EmptyState>{t("experiments.log-empty")}</EmptyState>;
  const aboutWords = (about: string) => {
    const pattern = patternIds.find((id) => id === about);
    if (pattern) return t(`patterns.${pattern}`);
    return about.startsWith("routine ") ? (routineName(about.slice("routine ".length)) ?? about) : about;
  };
  const whatWords = (line: NudgeLine) => {
    if (line.withheld === "reopened") return t("experiments.reopened");
    const reason = `experiments.reason-${line.withheld}`;
    if (line.withheld)
      return t("experiments.log-withheld", { reason: t.has(reason) ? t(reason) : line.withheld });
    return line.answer ? t(`nudges.${line.answer}`) : t("experiments.log-shown");
  };
  return (
    <>
      {isHalved(lines) && <p class="small">{t("experiments.throttled")}</p>}
      <ul class="nudge-log">
        {lines.map((line) => (
          <li key={line.id}>
            <span class="small quiet">
              {format.dayShort(line.at.slice(0, 10))} {format.time(line.at)}
            </span>
            <span>
              {aboutWords(line.about)}
              <span class="small quiet"> · {whatWords(line)}</span>
            </span>
            {line.stopped && (
              <Button kind="link" onPress={() => onReopen(line.about)}>
                {t("experiments.reopen")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Whether the budget is halved because nothing of late was taken up. Only answers weigh in it, not days. */
function isHalved(lines: readonly NudgeLine[]): boolean {
  const nudges = lines.map((line) => ({ record: "nudge" as const, ...line }));
  const shown = shownNudges(nudges, (atMs) => ({ atMs, day: "", week: "", workedDay: 0 }));
  return isThrottled(nudgePolicy, shown);
}
