import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { ImportActs, ImportAnswer, ImportState } from "@/components/imports/import-state";
import {
  isDealField,
  withAnswer,
  withField,
  withListAnswer,
  withListField,
  withStage,
} from "@/lib/app/imports/correct-mapping";
import { type ImportChoices, noChoices } from "@/lib/app/imports/import-choices";
import { stageImport } from "@/lib/app/imports/stage-import";
import { writeImport } from "@/lib/app/imports/write-import";
import { addressSalt } from "@/lib/app/people/identity";
import type { DealMapping } from "@/lib/imports/columns/mapping";
import type { ListMapping } from "@/lib/imports/lists/list-mapping";
import type { RestoreCount } from "@/lib/messages/notebook-contract";
import { send } from "@/lib/messages/send";
import { type Failure, fail } from "@/lib/model/result";
import { createId } from "@/lib/platform/ids";
import type { ImportReading } from "@/lib/views/import-reading";
import { saveFile } from "../../wiring/save-file";
import { createImportClient, type ImportClient } from "./import-client";
import { readFollowUp } from "./follow-up";
import { createPace } from "./pace";
import { knownKinds, rememberChoices, rememberedChoices } from "./remembered-choices";

/** One import from its files to its undo: the worker that reads, what the person corrects, and what is written. */
export function useImport(): { state: ReadonlySignal<ImportState>; acts: ImportActs } {
  const state = useSignal<ImportState>({ step: "idle" });
  const choices = useRef<ImportChoices>(noChoices);
  const client = useRef<ImportClient | null>(null);
  const restore = useRef("");
  const reading = useRef<ImportReading | null>(null);
  const previewed = useRef<readonly RestoreCount[]>([]);

  const stop = () => {
    client.current?.stop();
    client.current = null;
  };
  useEffect(() => stop, []);
  const failed = (failure: Failure) => {
    stop();
    state.value = { step: "failed", failure };
  };
  /** Runs a step with the worker; what it throws (a stopped or broken worker) is told unless it was cancelled. */
  const work = async (step: (worker: ImportClient) => Promise<void>) => {
    const worker = client.current;
    if (!worker) return;
    try {
      await step(worker);
    } catch {
      if (client.current === worker) failed(fail("unexpected").error);
    }
  };

  async function open(files: readonly File[]) {
    stop();
    choices.current = noChoices;
    client.current = createImportClient();
    state.value = { step: "reading", share: 0, secondsLeft: null };
    const total = files.reduce((sum, file) => sum + file.size, 0);
    const secondsLeft = createPace();
    const settings = await send("settings.get", {});
    if (!settings.ok) return failed(settings.error);
    const { timeZone } = settings.value;
    const asked = {
      files,
      timeZone,
      nowMs: Temporal.Now.instant().epochMilliseconds,
      salt: await addressSalt(),
    };
    await work(async (worker) => {
      const first = await worker.open(asked, (bytes) => {
        if (client.current !== worker) return;
        const share = total === 0 ? 1 : Math.min(1, bytes / total);
        state.value = { step: "reading", share, secondsLeft: secondsLeft(share) };
      });
      await show(worker, first);
    });
  }

  /** What was read, under what the person said of such tables before. */
  async function show(worker: ImportClient, first: ImportReading) {
    const kinds = await knownKinds(first.parts);
    choices.current = { ...choices.current, kinds };
    const read = Object.keys(kinds).length > 0 ? await worker.interpret(choices.current) : first;
    const known = await rememberedChoices(read.parts);
    const isKnown = Object.keys(known.mappings).length + Object.keys(known.lists).length > 0;
    choices.current = { ...choices.current, ...known };
    reading.current = isKnown ? await worker.interpret(choices.current) : read;
    state.value = { step: "read", reading: reading.current };
  }

  const choose = (next: ImportChoices) => {
    choices.current = next;
    void work(async (worker) => {
      reading.current = await worker.interpret(next);
      state.value = { step: "read", reading: reading.current };
    });
  };
  const map = (file: string, correct: (mapping: DealMapping) => DealMapping) => {
    const { mappings } = choices.current;
    choose({ ...choices.current, mappings: { ...mappings, [file]: correct(mappings[file] ?? {}) } });
  };

  const mapList = (file: string, correct: (mapping: ListMapping) => ListMapping) => {
    const { lists } = choices.current;
    choose({ ...choices.current, lists: { ...lists, [file]: correct(lists[file] ?? {}) } });
  };
  const partOf = (file: string) => reading.current?.parts.find((one) => "file" in one && one.file === file);

  async function prepare() {
    restore.current = createId();
    state.value = { step: "preparing", share: 0 };
    await rememberChoices(reading.current?.parts ?? [], choices.current);
    await work(async (worker) => {
      const lines = await stageImport(send, worker.pieces(choices.current), restore.current, (records) => {
        if (client.current !== worker) return;
        const share = Math.min(1, records / Math.max(1, reading.current?.records ?? 1));
        state.value = { step: "preparing", share };
      });
      if (client.current !== worker) return;
      if (!lines.ok) return failed(lines.error);
      previewed.current = lines.value;
      if (reading.current) state.value = { step: "preview", reading: reading.current, lines: lines.value };
    });
  }

  async function apply() {
    const settings = await send("settings.get", {});
    if (!settings.ok) return failed(settings.error);
    const { timeZone } = settings.value;
    const baseline = reading.current?.baseline ?? null;
    const parts = reading.current?.parts ?? [];
    const hasDeals = parts.some(({ kind }) => kind === "deals");
    const hasQuotes = hasDeals || parts.some(({ kind }) => kind === "activities");
    const days = previewed.current.find(({ record }) => record === "presence");
    const secondsLeft = createPace();
    state.value = { step: "writing", share: 0, secondsLeft: null, isStopping: false };
    // Everything that was read is staged: from here on nothing has to hold it a second time.
    stop();
    const isStopping = () => state.value.step === "writing" && state.value.isStopping;
    const written = await writeImport(send, restore.current, timeZone, (share) => {
      if (state.value.step === "writing" && !isStopping())
        state.value = { step: "writing", share, secondsLeft: secondsLeft(share), isStopping: false };
    });
    // Called off in time nothing was written; too late it is there, and says how it is undone.
    if (!written.ok && isStopping()) {
      state.value = { step: "idle" };
      return undefined;
    }
    if (!written.ok) return failed(written.error);
    const past = { days: (days?.added ?? 0) + (days?.changed ?? 0), followUp: null };
    const shown = { step: "written", ...written.value, baseline, past, hasDeals } as const;
    state.value = shown;
    const followUp = hasQuotes ? await readFollowUp() : null;
    if (state.value === shown && followUp) state.value = { ...shown, past: { ...past, followUp } };
  }

  async function undo() {
    const undone = await send("restore.undo", { restore: restore.current });
    if (undone.ok) state.value = { step: "undone" };
    else failed(undone.error);
  }

  const drop = () => (restore.current ? send("restore.cancel", { restore: restore.current }) : null);
  const acts: ImportActs = {
    onFiles: (files) => void open(files),
    onCancel: () => {
      if (state.value.step === "writing") {
        state.value = { ...state.value, isStopping: true };
        void drop();
        return;
      }
      stop();
      void drop();
      state.value = { step: "idle" };
    },
    onKind: (file, kind) => choose({ ...choices.current, kinds: { ...choices.current.kinds, [file]: kind } }),
    onField: (file, header, field) => {
      const part = partOf(file);
      if (part && "items" in part) mapList(file, (mapping) => withListField(mapping, header, field));
      else map(file, (mapping) => withField(mapping, header, field && isDealField(field) ? field : null));
    },
    onStage: (file, value, stage) => map(file, (mapping) => withStage(mapping, value, stage)),
    onAnswer: answer,
    onOwner: (file, owner) =>
      choose({ ...choices.current, owners: { ...choices.current.owners, [file]: owner } }),
    onOwnAddress: (address, own) => choose({ ...choices.current, own: ownAfter(address, own) }),
    onContinue: () => void prepare(),
    onApply: () => void apply(),
    onBack: () => {
      void drop();
      if (reading.current) state.value = { step: "read", reading: reading.current };
    },
    onSkipped: () =>
      void work(async (worker) => {
        for (const { file, text } of await worker.skipped(choices.current))
          saveFile(new Blob([text], { type: "text/csv" }), `${file.replace(/\.\w+$/, "")}-skipped.csv`);
      }),
    onUndo: () => void undo(),
  };
  return { state, acts };

  function answer(file: string, column: string, said: ImportAnswer): void {
    const part = partOf(file);
    if (part && "items" in part) mapList(file, (mapping) => withListAnswer(mapping, column, said));
    else map(file, (mapping) => withAnswer(mapping, column, said));
  }

  function ownAfter(address: string, own: boolean): string[] {
    const mail = reading.current?.parts.find((part) => part.kind === "mail");
    const before = mail?.senders.filter((sender) => sender.own).map((sender) => sender.address) ?? [];
    const others = before.filter((one) => one !== address);
    return own ? [...others, address] : others;
  }
}
