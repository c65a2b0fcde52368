import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { PeopleActs, PeopleChange } from "@/components/screen/people-acts";
import type { AccountChange, ContactChange } from "@/lib/messages/people-contract";
import { send } from "@/lib/messages/send";
import type { Failure, Result } from "@/lib/model/result";
import { createId } from "@/lib/platform/ids";
import type { OnScreen } from "@/lib/views/on-screen";

interface PeopleWiring {
  acts: PeopleActs;
  change: ReadonlySignal<PeopleChange | null>;
  failure: ReadonlySignal<Failure | null>;
}

type Undo = () => Promise<Result<unknown>>;

/**
 * What a person sets right about who is on screen. Only a press that a person made counts (`isTrusted`); what it
 * changed is known from the answer, so that its undo puts back exactly what stood before.
 */
export function usePeopleActs(
  tabId: number | null,
  screen: OnScreen | null,
  reload: () => Promise<void>,
): PeopleWiring {
  const change = useSignal<PeopleChange | null>(null);
  const failure = useSignal<Failure | null>(null);
  const undo = useRef<Undo | null>(null);

  /** Carries a change out and keeps how it is undone. */
  async function carryOut<Value>(
    event: Event,
    said: Pick<PeopleChange, "what" | "name">,
    ask: () => Promise<Result<Value>>,
    undoOf: (value: Value) => Undo,
  ): Promise<void> {
    if (!event.isTrusted) return;
    const answer = await ask();
    failure.value = answer.ok ? null : answer.error;
    if (answer.ok) {
      undo.current = undoOf(answer.value);
      change.value = { ...said, id: createId(), canUndo: true };
    }
    await reload();
  }

  const ofContact = { id: screen?.contact?.id ?? null, tabId };
  const ofAccount = { id: screen?.account?.id ?? null, tabId };
  const contactName = screen?.contact?.name ?? "";
  const accountName = screen?.account?.name ?? "";

  const setContact = (part: ContactChange, event: Event) =>
    void carryOut(
      event,
      { what: "set", name: contactName },
      () => send("contact.set", { ...ofContact, change: part }),
      ({ id, before }) =>
        () =>
          send("contact.set", { id, tabId: null, change: before }),
    );
  const setAccount = (part: AccountChange, event: Event) =>
    void carryOut(
      event,
      { what: "set", name: accountName },
      () => send("account.set", { ...ofAccount, change: part }),
      ({ id, before }) =>
        () =>
          send("account.set", { id, tabId: null, change: before }),
    );

  const acts: PeopleActs = {
    onRole: (role, event) => setContact({ role }, event),
    onCompany: (company, event) => setContact({ accountName: company }, event),
    onSegment: (segment, event) => setAccount({ segment }, event),
    onStatus: (status, event) => setAccount({ status }, event),
    onTags: (tags, event) => setAccount({ tags }, event),
    onMerge: (kind, into, event) =>
      void carryOut(
        event,
        { what: "merged", name: into.name },
        () =>
          kind === "contact"
            ? send("contact.merge", { ...ofContact, into: into.id })
            : send("account.merge", { ...ofAccount, into: into.id }),
        ({ merged }) =>
          () =>
            kind === "contact"
              ? send("contact.split", { id: merged })
              : send("account.split", { id: merged }),
      ),
    onSplit: (kind, merged, event) => {
      const into = (kind === "contact" ? ofContact.id : ofAccount.id) ?? "";
      void carryOut(
        event,
        { what: "split", name: merged.name },
        () =>
          kind === "contact"
            ? send("contact.split", { id: merged.id })
            : send("account.split", { id: merged.id }),
        () => () =>
          kind === "contact"
            ? send("contact.merge", { id: merged.id, tabId: null, into })
            : send("account.merge", { id: merged.id, tabId: null, into }),
      );
    },
    onFind: async (kind, text) => {
      const found = await (kind === "contact"
        ? send("contact.find", { text: text.slice(0, 200) })
        : send("account.find", { text: text.slice(0, 200) }));
      return found.ok ? found.value : [];
    },
    onUndoChange: (event) => {
      const [run, said] = [undo.current, change.value];
      if (!event.isTrusted || !run || !said) return;
      undo.current = null;
      change.value = { ...said, id: createId(), what: "undone", canUndo: false };
      void run().then((answer) => {
        failure.value = answer.ok ? null : answer.error;
        return reload();
      });
    },
    onChangeGone: () => {
      change.value = null;
    },
  };
  return { acts, change, failure };
}
