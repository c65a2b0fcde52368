import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { CopyActs, CopyState } from "@/components/journal/keep-copy";
import { planRestore, type RestorePlan, writeBackup } from "@/lib/app/backup/journal-exchange";
import { send } from "@/lib/messages/send";
import { createId } from "@/lib/platform/ids";
import { dayHere, todayHere } from "./now";
import { saveFile } from "./save-file";

/** How long a restore is offered to be undone: 30 days. */
const offeredForMs = 30 * 86_400_000;

/** Backup to a file and restore from one: what the journal's foot shows and does. */
export function useCopy(reload: () => Promise<void>): { state: CopyState } & CopyActs {
  const state = useSignal<CopyState>({ step: "idle" });
  const plan = useSignal<RestorePlan | null>(null);
  const restored = useSignal<string | null>(null);

  // A restore of an earlier visit is offered to be undone, until something else happens here.
  useEffect(() => {
    void send("restore.latest", {}).then((latest) => {
      if (!latest.ok || latest.value === null || state.value.step !== "idle") return;
      const { id, at, added, changed } = latest.value;
      if (Date.now() - Date.parse(at) > offeredForMs) return;
      restored.value = id;
      state.value = { step: "restored-before", day: dayHere(at), added, changed };
    });
  }, []);

  const backup = async () => {
    state.value = { step: "backing-up", share: 0 };
    const written = await writeBackup(send, (share) => {
      state.value = { step: "backing-up", share };
    });
    if (!written.ok) {
      state.value = { step: "failed", failure: written.error };
      return;
    }
    const name = `cairn-${todayHere()}.jsonl`;
    saveFile(written.value, name);
    state.value = { step: "backed-up", name };
  };

  const choose = async (file: File) => {
    state.value = { step: "reading", share: 0 };
    const planned = await planRestore(send, file, createId(), (share) => {
      state.value = { step: "reading", share };
    });
    if (!planned.ok) {
      state.value = { step: "failed", failure: planned.error };
      return;
    }
    plan.value = planned.value;
    const { counts, bad, badCount } = planned.value;
    state.value = { step: "preview", lines: counts, bad, badCount };
  };

  const apply = async () => {
    if (!plan.value) return;
    const { restore, timeZone } = plan.value;
    state.value = { step: "writing" };
    const applied = await send("restore.apply", { restore, timeZone });
    restored.value = applied.ok ? restore : null;
    state.value = applied.ok
      ? { step: "restored", ...applied.value }
      : { step: "failed", failure: applied.error };
    await reload();
  };

  const leave = async () => {
    state.value = { step: "idle" };
    if (plan.value) await send("restore.cancel", { restore: plan.value.restore });
    plan.value = null;
  };

  const undo = async () => {
    if (restored.value === null) return;
    state.value = { step: "writing" };
    const undone = await send("restore.undo", { restore: restored.value });
    state.value = undone.ok ? { step: "undone" } : { step: "failed", failure: undone.error };
    await reload();
  };

  return {
    state: state.value,
    onBackup: () => void backup(),
    onChooseFile: (file) => void choose(file),
    onApply: () => void apply(),
    onLeave: () => void leave(),
    onUndoRestore: () => void undo(),
  };
}
