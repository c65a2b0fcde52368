import { useState } from "preact/hooks";
import type { OwnTeamView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { FileChoice } from "./FileChoice";
import { useRefusal } from "./Outcome";
import type { EnvelopeSeen, LeadActs } from "./team-acts";

type ReadEnvelopesProps = { team: OwnTeamView } & Pick<LeadActs, "onReadFiles" | "onReadCarrier">;

/** Reading envelopes: from files, and from the team's folder or server. What is refused says why. */
export function ReadEnvelopes({ team, onReadFiles, onReadCarrier }: ReadEnvelopesProps) {
  const { t } = useSpeech();
  const refusal = useRefusal();
  const [seen, setSeen] = useState<readonly EnvelopeSeen[] | null>(null);
  const [isReading, setReading] = useState(false);
  const read = async (reading: Promise<readonly EnvelopeSeen[]>) => {
    setReading(true);
    setSeen(await reading);
    setReading(false);
  };
  const opened = seen?.filter(({ outcome }) => outcome.done).length ?? 0;
  return (
    <div class="part">
      <div class="team-acts">
        {team.carrier.type !== "file" && (
          <Button kind="primary" disabled={isReading} onPress={() => void read(onReadCarrier(team))}>
            {t(`team.read-${team.carrier.type}`)}
          </Button>
        )}
        <FileChoice
          label={t("team.read-files")}
          accept=".cairn"
          multiple
          onFiles={(files) => void read(onReadFiles(team.team, files))}
        />
      </div>
      <div role="status">
        {isReading && t("team.reading")}
        {seen && !isReading && t("team.opened", { n: opened })}
      </div>
      {seen && (
        <ul class="plain-list">
          {seen.flatMap(({ name, outcome }) =>
            outcome.done ? (
              []
            ) : (
              <li key={name}>
                <span>{name}</span>
                <span>{refusal(outcome.why)}</span>
              </li>
            ),
          )}
        </ul>
      )}
    </div>
  );
}
