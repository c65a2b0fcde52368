import { useState } from "preact/hooks";
import type { PolicyView } from "@/lib/views/policy";
import type { Settings } from "@/lib/model/settings";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { SelectField, TextField } from "../ui/Field";
import { Notice } from "../ui/Place";
import "./settings.css";

export interface DataActs {
  onChange: (part: Partial<Settings>) => void;
  onLoadSample: () => void;
  onRemoveSample: () => void;
  onErase: () => void;
}

interface DataPartProps extends DataActs {
  policy?: PolicyView | null;
  settings: Settings;
  hasSample: boolean;
  /** What was just done, as a sentence. */
  said: string | null;
}

const yearsKept = [1, 2, 3, 5, 10];

/** How long actions are kept, the sample month, and erasing it all. */
export function DataPart({ settings, policy, hasSample, said, ...acts }: DataPartProps) {
  const { t } = useSpeech();
  const days = settings.keepActionsDays;
  return (
    <>
      {said !== null && <Notice>{said}</Notice>}
      {!policy?.keepActionsDays && (
        <section class="settings-part">
          <SelectField
            label={t("settings.keep")}
            hint={t("settings.keep-hint")}
            value={days === null ? "" : String(days)}
            options={[
              { value: "", label: t("settings.keep-always") },
              ...yearsKept.map((n) => ({ value: String(n * 365), label: t("settings.keep-days", { n }) })),
            ]}
            onChange={(value) => acts.onChange({ keepActionsDays: value === "" ? null : Number(value) })}
          />
        </section>
      )}
      <section class="settings-part">
        <h2>{t("settings.sample")}</h2>
        <p class="quiet">{t("settings.sample-hint")}</p>
        <div>
          {hasSample ? (
            <Button onPress={acts.onRemoveSample}>{t("settings.sample-remove")}</Button>
          ) : (
            <Button onPress={acts.onLoadSample}>{t("settings.sample-load")}</Button>
          )}
        </div>
      </section>
      <ErasePart onErase={acts.onErase} />
    </>
  );
}

function ErasePart({ onErase }: { onErase: () => void }) {
  const { t } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const word = t("settings.erase-word");
  const isConfirmed = typed.trim().toLowerCase() === word;
  const close = () => {
    setOpen(false);
    setTyped("");
  };
  return (
    <section class="settings-part">
      <h2>{t("settings.erase")}</h2>
      <p class="quiet">
        {t("settings.erase-hint")} <a href="#/journal">{t("settings.backup-link")}</a>
      </p>
      <div>
        <Button onPress={() => setOpen(true)}>{t("settings.erase")}</Button>
      </div>
      <Dialog
        title={t("settings.erase-title")}
        open={isOpen}
        onClose={close}
        foot={
          <>
            <Button onPress={close}>{t("settings.cancel")}</Button>
            <Button
              kind="primary"
              disabled={!isConfirmed}
              onPress={() => {
                close();
                onErase();
              }}
            >
              {t("settings.erase-now")}
            </Button>
          </>
        }
      >
        <p>{t("settings.erase-hint")}</p>
        <TextField label={t("settings.erase-type", { word })} value={typed} onInput={setTyped} />
      </Dialog>
    </section>
  );
}
