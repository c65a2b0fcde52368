import { useState } from "preact/hooks";
import type { PersonLine } from "@/lib/views/on-screen";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import type { PeopleActs, PeopleKind } from "./people-acts";

interface SamePersonProps extends Pick<PeopleActs, "onFind" | "onMerge" | "onSplit"> {
  kind: PeopleKind;
  /** The id of who is on screen, left out of what is found. */
  own: string | null;
  merged: readonly PersonLine[];
  alike: readonly PersonLine[];
}

/** Says that two are one, and takes it back: those of the same name first, any other by typing it. */
export function SamePerson({ kind, own, merged, alike, onFind, onMerge, onSplit }: SamePersonProps) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<readonly PersonLine[]>([]);
  const find = (text: string) => {
    setTyped(text);
    if (text.trim().length < 2) setFound([]);
    else void onFind(kind, text).then(setFound);
  };
  const offered = typed.trim() === "" ? alike : found;
  const others = offered.filter(({ id }) => id !== own);
  return (
    <div class="press-row">
      <TextField label={t(`people.same-${kind}`)} type="search" value={typed} onInput={find} />
      {others.length > 0 && (
        <ul class="who-lines">
          {others.map((one) => (
            <li key={one.id}>
              <span dir="auto">
                {one.account ? t("people.at", { name: one.name, account: one.account }) : one.name}
              </span>
              <Button
                kind="link"
                onPress={(event) => {
                  onMerge(kind, one, event);
                  find("");
                }}
              >
                {t("people.merge")}
                <span class="visually-hidden"> {one.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {merged.length > 0 && (
        <ul class="who-lines" aria-label={t("people.merged-here")}>
          {merged.map((one) => (
            <li key={one.id}>
              <span class="quiet">{t("people.includes", { name: one.name })}</span>
              <Button kind="link" onPress={(event) => onSplit(kind, one, event)}>
                {t("people.split")}
                <span class="visually-hidden"> {one.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
