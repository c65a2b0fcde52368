import { X } from "lucide-preact";
import { useState } from "preact/hooks";
import { actionColours } from "@/lib/model/settings";
import { kindLabel } from "../i18n/labels";
import { useSpeech } from "../i18n/language";
import type { OwnKind } from "../i18n/own-words";
import { KindDot } from "../log/KindDot";
import { Button } from "../ui/Button";
import { ChoiceRow, TextField } from "../ui/Field";
import "../ui/list.css";

interface OwnKindsProps {
  kinds: readonly OwnKind[];
  onChange: (kinds: OwnKind[]) => void;
}

const initiatives = ["proactive", "reactive", "none"] as const;
const mostKinds = 20;

/** The kind that a name makes: its letters and figures, the rest as hyphens; null where none is left. */
export function ownKindOf(name: string): `x-${string}` | null {
  const plain = name
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60);
  return plain === "" ? null : `x-${plain}`;
}

/** One's own kinds of action, each with its colour; they stand among the others under "more". */
export function OwnKinds({ kinds, onChange }: OwnKindsProps) {
  const { t } = useSpeech();
  const [name, setName] = useState("");
  const [colour, setColour] = useState<OwnKind["colour"]>("blue");
  const [initiative, setInitiative] = useState<OwnKind["initiative"]>("none");
  const kind = ownKindOf(name);
  const isKnown = kinds.some((one) => one.kind === kind);
  return (
    <section class="settings-part">
      <h2>{t("words.kinds")}</h2>
      <p class="quiet">{t("words.kinds-hint")}</p>
      {kinds.length > 0 && (
        <ul class="plain-list" aria-label={t("words.kinds")}>
          {kinds.map((one) => (
            <li key={one.kind}>
              <span class="own-kind">
                <KindDot colour={one.colour} />
                <span dir="auto">{kindLabel(t, one.kind)}</span>
                <span class="small quiet">{t(`words.initiative-${one.initiative}`)}</span>
              </span>
              <Button
                kind="bare"
                label={t("words.remove", { word: kindLabel(t, one.kind) })}
                onPress={() => onChange(kinds.filter((other) => other !== one))}
              >
                <X size={16} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (kind === null || isKnown || kinds.length >= mostKinds) return;
          onChange([...kinds, { kind, colour, initiative }]);
          setName("");
        }}
      >
        <TextField
          label={t("words.kind-add")}
          value={name}
          maxLength={60}
          wrong={isKnown ? t("words.kind-known") : undefined}
          onInput={setName}
        />
        <ChoiceRow
          label={t("words.colour")}
          value={colour}
          options={actionColours.map((value) => ({
            value,
            label: t(`words.colour-${value}`),
            mark: <KindDot colour={value} />,
          }))}
          onChange={(value) => setColour(actionColours.find((one) => one === value) ?? colour)}
        />
        <ChoiceRow
          label={t("words.initiative")}
          value={initiative}
          options={initiatives.map((value) => ({ value, label: t(`words.initiative-${value}`) }))}
          onChange={(value) => setInitiative(initiatives.find((one) => one === value) ?? initiative)}
        />
        <div class="button-row">
          <Button submit disabled={kind === null || isKnown || kinds.length >= mostKinds}>
            {t("people.add")}
          </Button>
        </div>
      </form>
    </section>
  );
}
