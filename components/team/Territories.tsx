import { useState } from "preact/hooks";
import type { OwnTeamView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import type { LeadActs } from "./team-acts";

type TerritoriesProps = { team: OwnTeamView } & Pick<LeadActs, "onTerritory">;

/** A word for each person's territory: context that only the manager knows. */
export function Territories({ team, onTerritory }: TerritoriesProps) {
  const { t } = useSpeech();
  const [named, setNamed] = useState<ReadonlyMap<string, string>>(new Map());
  const known = [...new Set(team.members.flatMap(({ territory }) => territory ?? []))];
  return (
    <div class="part">
      <p class="small quiet">{t("context.territories-hint")}</p>
      <div class="territories">
        {team.members.map(({ fingerprint, name, territory }) => (
          <TextField
            key={fingerprint}
            label={t("context.territory-of", { name })}
            maxLength={60}
            list={known}
            value={named.get(fingerprint) ?? territory ?? ""}
            onInput={(word) => setNamed(new Map([...named, [fingerprint, word]]))}
          />
        ))}
      </div>
      <div>
        <Button
          disabled={named.size === 0}
          onPress={() => {
            for (const [fingerprint, word] of named)
              onTerritory(team.team, fingerprint, word.trim() === "" ? null : word.trim());
            setNamed(new Map());
          }}
        >
          {t("context.save-territories")}
        </Button>
      </div>
    </div>
  );
}
