import { useState } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import "./pipeline.css";

interface DealNameFormProps {
  name: string;
  accountName: string;
  onSave: (named: { name: string; accountName: string | null }) => void;
}

/** What an opportunity is called, and whose it is. */
export function DealNameForm(props: DealNameFormProps) {
  const { t } = useSpeech();
  const [name, setName] = useState(props.name);
  const [accountName, setAccountName] = useState(props.accountName);
  const save = (event: Event) => {
    event.preventDefault();
    if (name.trim() !== "")
      props.onSave({ name: name.trim(), accountName: accountName.trim() === "" ? null : accountName.trim() });
  };
  return (
    <form class="pipeline-form" onSubmit={save}>
      <TextField label={t("pipeline.name-label")} value={name} maxLength={300} onInput={setName} />
      <TextField
        label={t("pipeline.account-label")}
        value={accountName}
        maxLength={300}
        onInput={setAccountName}
      />
      <Button kind="primary" submit disabled={name.trim() === ""}>
        {t("pipeline.save")}
      </Button>
    </form>
  );
}
