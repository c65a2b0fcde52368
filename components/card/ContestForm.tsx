import { useState } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import "./card.css";

interface ContestFormProps {
  onSend: (why: string) => void;
  onCancel: () => void;
}

/** A way to say that the picture is wrong, in a sentence that stays with it. */
export function ContestForm({ onSend, onCancel }: ContestFormProps) {
  const { t } = useSpeech();
  const [why, setWhy] = useState("");
  return (
    <form
      class="card-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(why.trim());
      }}
    >
      <TextField
        label={t("card.contest-why")}
        hint={t("card.contest-hint")}
        rows={2}
        maxLength={1000}
        value={why}
        onInput={setWhy}
      />
      <div class="button-row">
        <Button kind="primary" submit>
          {t("card.contest-send")}
        </Button>
        <Button kind="bare" onPress={onCancel}>
          {t("card.plan-cancel")}
        </Button>
      </div>
    </form>
  );
}
