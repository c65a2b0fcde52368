import { useState } from "preact/hooks";
import type { OnScreen } from "@/lib/views/on-screen";
import { useSpeech } from "../i18n/language";
import { useOwnWords } from "../i18n/own-words";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import type { PeopleActs } from "./people-acts";
import { PressRow } from "./PressRow";
import { SamePerson } from "./SamePerson";
import { Tags } from "./Tags";

const roles = ["decides", "pays", "uses"] as const;
const segments = ["gold", "silver", "bronze"] as const;
const statuses = ["prospect", "customer", "former"] as const;

/** What the person knows of who is on screen: each a press. It stays open from one customer to the next. */
export function Describe({ screen: { contact, account }, acts }: { screen: OnScreen; acts: PeopleActs }) {
  const { t } = useSpeech();
  const own = useOwnWords();
  return (
    <div class="describe">
      {contact && (
        <PressRow
          label={t("people.role")}
          value={contact.role}
          options={roles.map((value) => ({ value, label: t(`screen.${value}`) }))}
          onPress={acts.onRole}
        />
      )}
      {account ? (
        <>
          <PressRow
            label={t("people.segment")}
            value={account.segment}
            options={segments.map((value) => ({ value, label: t(`screen.${value}`) }))}
            onPress={acts.onSegment}
          />
          <PressRow
            label={t("people.status")}
            value={account.status}
            options={[
              ...statuses.map((value) => ({ value, label: t(`screen.status-${value}`) })),
              ...own.statuses.map((value) => ({ value, label: value })),
            ]}
            onPress={acts.onStatus}
          />
          <Tags key={account.id} tags={account.tags ?? []} onTags={acts.onTags} offered={own.tags} />
        </>
      ) : (
        contact && <Company key={contact.name} onCompany={acts.onCompany} />
      )}
      {contact && (
        <SamePerson
          key={`contact ${contact.id ?? contact.name}`}
          kind="contact"
          own={contact.id}
          merged={contact.merged ?? []}
          alike={contact.alike ?? []}
          {...acts}
        />
      )}
      {account && (
        <SamePerson
          key={`account ${account.id ?? account.name}`}
          kind="account"
          own={account.id}
          merged={account.merged ?? []}
          alike={[]}
          {...acts}
        />
      )}
    </div>
  );
}

function Company({ onCompany }: Pick<PeopleActs, "onCompany">) {
  const { t } = useSpeech();
  const [name, setName] = useState("");
  return (
    <form
      class="field-row"
      onSubmit={(event) => {
        event.preventDefault();
        onCompany(name.trim(), event);
      }}
    >
      <TextField label={t("people.company")} value={name} maxLength={300} onInput={setName} />
      <Button submit disabled={name.trim() === ""}>
        {t("people.add")}
      </Button>
    </form>
  );
}
