import { useState } from "preact/hooks";
import type { OwnTeamView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Reveal } from "../ui/Reveal";
import { FileChoice } from "./FileChoice";
import { Remarks, useRefusal } from "./Outcome";
import type { EnvelopesSeen, LeadActs, ReadProgress } from "./team-acts";

type ReadEnvelopesProps = { team: OwnTeamView } & Pick<LeadActs, "onReadFiles" | "onReadCarrier">;

/** More refusals than this stand behind a button. */
const fewRefusals = 5;

/** Reading envelopes: from files, and from the team's folder or server. What is refused says why. */
export function ReadEnvelopes({ team, onReadFiles, onReadCarrier }: ReadEnvelopesProps) {
  const { t } = useSpeech();
  const [seen, setSeen] = useState<EnvelopesSeen | null>(null);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const read = async (reading: (onProgress: ReadProgress) => Promise<EnvelopesSeen>) => {
    setSeen(null);
    setProgress({ done: 0, of: 0 });
    setSeen(await reading((done, of) => setProgress({ done, of })));
    setProgress(null);
  };
  return (
    <div class="part">
      <div class="button-row">
        {team.carrier.type !== "file" && (
          <Button
            kind="primary"
            disabled={progress !== null}
            onPress={() => void read((onProgress) => onReadCarrier(team, onProgress))}
          >
            {t(`team.read-${team.carrier.type}`)}
          </Button>
        )}
        <FileChoice
          label={t("team.read-files")}
          accept=".cairn"
          multiple
          onFiles={(files) => void read((onProgress) => onReadFiles(team.team, files, onProgress))}
        />
      </div>
      {progress && (
        <div class="part">
          <label>
            {t("team.reading")} <progress value={progress.done} max={Math.max(1, progress.of)} />{" "}
            {progress.of > 0 && t("team.read-of", progress)}
          </label>
        </div>
      )}
      <div role="status">{seen && t("team.opened", { n: seen.opened })}</div>
      {seen?.remarks && <Remarks remarks={seen.remarks} />}
      {seen && seen.refused.length > 0 && <Refused refused={seen.refused} />}
    </div>
  );
}

function Refused({ refused }: Pick<EnvelopesSeen, "refused">) {
  const { t } = useSpeech();
  const refusal = useRefusal();
  const list = (
    <ul class="team-list">
      {refused.map(({ name, outcome }, index) => (
        <li key={`${index} ${name}`}>
          <span>{name}</span>
          <span>{outcome.done ? "" : refusal(outcome.why)}</span>
        </li>
      ))}
    </ul>
  );
  if (refused.length <= fewRefusals) return list;
  return <Reveal label={t("team.refused-many", { n: refused.length })}>{list}</Reveal>;
}
