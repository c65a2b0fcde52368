import { useState } from "preact/hooks";
import { recordKind } from "@/lib/model/record-kind";
import type { TaughtRule } from "@/lib/model/taught-rule";
import type { RuleProposal } from "@/lib/views/rule-proposal";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { SelectField, TextField, Toggle } from "../ui/Field";

interface RuleEditorProps {
  proposal: RuleProposal;
  onSave: (rule: TaughtRule) => void;
}

/** A proposed rule: what it would have read, and what a person may set right before it is saved. */
export function RuleEditor({ proposal, onSave }: RuleEditorProps) {
  const { t } = useSpeech();
  const [rule, setRule] = useState(proposal.rule);
  const { page } = rule;
  const kinds = [...recordKind.options, "none"] as const;
  return (
    <form
      class="settings-part"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ ...rule, product: rule.product.trim() || rule.host.slice(0, 60) });
      }}
    >
      <p>{rule.known ? t("taught.as-known", { known: rule.known }) : t("taught.reads")}</p>
      <ul>
        {proposal.readings
          .filter(({ key }) => key !== null)
          .map((reading) => (
            <li key={reading.key}>
              {t("taught.number")} <strong>{reading.key}</strong>, {t("taught.name")}{" "}
              <strong>{reading.name ?? t("taught.no-name")}</strong>
            </li>
          ))}
      </ul>
      <TextField
        label={t("taught.product")}
        value={rule.product}
        maxLength={60}
        onInput={(product) => setRule({ ...rule, product })}
      />
      {page && (
        <>
          <SelectField
            label={t("taught.kind")}
            value={page.kind ?? "none"}
            options={kinds.map((value) => ({ value, label: t(`taught.kind-${value}`) }))}
            onChange={(value) =>
              setRule({ ...rule, page: { ...page, kind: recordKind.safeParse(value).data ?? null } })
            }
          />
          <Toggle
            label={t("taught.mail-link")}
            on={page.mailLink}
            onChange={(mailLink) => setRule({ ...rule, page: { ...page, mailLink } })}
          />
        </>
      )}
      <Button kind="primary" submit>
        {t("taught.save")}
      </Button>
    </form>
  );
}
