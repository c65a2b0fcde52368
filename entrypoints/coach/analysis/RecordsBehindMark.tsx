import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { analysisTitle, groupWords } from "@/components/analysis/analysis-words";
import { useSpeech } from "@/components/i18n/language";
import { ActionsByDay } from "@/components/journal/ActionList";
import { DealList } from "@/components/pipeline/DealList";
import { Failed } from "@/components/ui/Failed";
import { EmptyState } from "@/components/ui/Place";
import { addressOf, type AnalysisChoice, type RecordsBehind } from "@/lib/figures/analysis/choice";
import { send } from "@/lib/messages/send";
import type { ActionLine } from "@/lib/views/day";
import { useLineActs } from "../../wiring/line-acts";
import { useBehindMark } from "./use-analysis";

/** Lines that one list shows. */
const mostLines = 200;

interface Props {
  choice: AnalysisChoice;
  behind: RecordsBehind;
}

/** The records behind a mark of the analysis: deals, or lines of the journal that can be put right here. */
export function RecordsBehindMark({ choice, behind }: Props) {
  const { t, format } = useSpeech();
  const read = useBehindMark(choice, behind);
  const back = { href: addressOf(choice), label: t("analysis.back") };
  if (read.failure.value) return <Failed failure={read.failure.value} />;
  if (!read.value.value)
    return (
      <p class="quiet" role="status">
        {t("analysis.reading")}
      </p>
    );
  const { deals, actions, setup } = read.value.value;
  if (deals) return <DealList lines={deals} setup={setup} back={back} />;
  const of = behind.of === "group" ? groupWords(t, format, choice.split, behind.name) : t("analysis.all");
  return (
    <Actions ids={actions} title={`${analysisTitle(t, { ...choice, split: "none" })}: ${of}`} back={back} />
  );
}

function Actions({
  ids,
  title,
  back,
}: {
  ids: readonly string[];
  title: string;
  back: { href: string; label: string };
}) {
  const { t } = useSpeech();
  const lines = useSignal<readonly ActionLine[]>([]);
  const isRead = useSignal(false);
  const shown = ids.slice(-mostLines);
  const read = async () => {
    const answer = await send("journal.find", {
      text: "",
      from: null,
      to: null,
      kind: null,
      ids: shown,
      cursor: null,
    });
    if (answer.ok) lines.value = answer.value.lines;
    isRead.value = true;
  };
  useEffect(() => void read(), [shown.join(" ")]);
  const acts = useLineActs(read);
  return (
    <div class="room">
      <header class="room-head">
        <h1>{title}</h1>
        <a href={back.href}>{back.label}</a>
      </header>
      {acts.failure.value && <Failed failure={acts.failure.value} />}
      {isRead.value && lines.value.length === 0 && <EmptyState>{t("analysis.nothing-there")}</EmptyState>}
      <ActionsByDay lines={lines.value} onCorrect={acts.onCorrect} onVoid={acts.onVoid} />
      {ids.length > shown.length && <p class="quiet">{t("analysis.newest-lines", { n: shown.length })}</p>}
    </div>
  );
}
