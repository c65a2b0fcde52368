import { useState } from "preact/hooks";
import type { TaughtRule } from "@/lib/model/taught-rule";
import type { ProposedRule, ShownPage } from "@/lib/views/rule-proposal";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import { EmptyState } from "../ui/Place";
import { type TaughtFileActs, TaughtFiles } from "./TaughtFiles";
import { RuleEditor } from "./RuleEditor";

interface TeachSiteProps extends TaughtFileActs {
  rules: readonly TaughtRule[];
  /** The rule that two pages teach; changes nothing. */
  propose: (first: ShownPage, second: ShownPage) => ProposedRule;
  onSave: (rule: TaughtRule) => void;
  onRemove: (id: string) => void;
}

const empty: ShownPage = { url: "", title: "" };

/** "This is a record": two pages of the same kind, what Cairn would read on them, and the sites already taught. */
export function TeachSite({ rules, propose, onSave, onRemove, ...files }: TeachSiteProps) {
  const { t } = useSpeech();
  const [first, setFirst] = useState(empty);
  const [second, setSecond] = useState(empty);
  const [proposed, setProposed] = useState<ProposedRule | null>(null);
  const save = (rule: TaughtRule) => {
    onSave(rule);
    setFirst(empty);
    setSecond(empty);
    setProposed(null);
  };
  return (
    <section class="settings-part">
      <h2>{t("taught.title")}</h2>
      <p class="quiet">{t("taught.hint")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setProposed(propose(first, second));
        }}
      >
        <PageFields label={t("taught.first")} page={first} onInput={setFirst} />
        <PageFields label={t("taught.second")} page={second} onInput={setSecond} />
        <Button submit disabled={first.url.trim() === ""}>
          {t("taught.propose")}
        </Button>
      </form>
      <div role="status">
        {proposed?.ok === false && <p class="wrong">{t(`taught.${proposed.refusal}`)}</p>}
      </div>
      {proposed?.ok && <RuleEditor key={proposed.rule.id} proposal={proposed} onSave={save} />}
      <h3>{t("taught.known")}</h3>
      {rules.length === 0 && <EmptyState>{t("taught.none")}</EmptyState>}
      <ul>
        {rules.map((rule) => (
          <li key={rule.id} class="site-item">
            <span>{rule.product}</span>{" "}
            <span class="quiet">
              {rule.host}
              {rule.known ? `, ${t("taught.as-known", { known: rule.known })}` : ""}
            </span>{" "}
            <Button kind="bare" onPress={() => onRemove(rule.id)}>
              {t("taught.remove", { product: rule.product })}
            </Button>
          </li>
        ))}
      </ul>
      <TaughtFiles rules={rules} {...files} />
    </section>
  );
}

interface PageFieldsProps {
  label: string;
  page: ShownPage;
  onInput: (page: ShownPage) => void;
}

function PageFields({ label, page, onInput }: PageFieldsProps) {
  const { t } = useSpeech();
  return (
    <fieldset>
      <legend class="visually-hidden">{label}</legend>
      <TextField
        label={label}
        placeholder="https://crm.example.com/client/12"
        value={page.url}
        maxLength={4000}
        onInput={(url) => onInput({ ...page, url })}
      />
      <TextField
        label={t("taught.tab-title")}
        value={page.title}
        maxLength={300}
        onInput={(title) => onInput({ ...page, title })}
      />
    </fieldset>
  );
}
