import type { Ports } from "@/lib/app/ports";
import { checkPhrase, confirmPhrase, declinePhrase, showPhrase } from "@/lib/app/team/recovery-phrase";
import { restoreKeys } from "@/lib/app/team/restore-keys";
import { saveTeamFile } from "@/lib/app/team/team-file";
import type { Change } from "@/lib/messages/contract";
import type { Handlers } from "@/lib/messages/serve";
import type { teamKeysContract } from "@/lib/messages/team-keys-contract";
import { type Result, succeed } from "@/lib/model/result";
import { unknownWords } from "@/lib/sharing/recovery-phrase";

/** Says what changed to every page once a use case succeeded, and passes its result on. */
export type Told = <Value>(what: Change["what"], result: Promise<Result<Value>>) => Promise<Result<Value>>;

/** What is asked about this browser's keys. */
export function createTeamKeysHandlers(
  open: () => Promise<Ports>,
  told: Told,
): Handlers<typeof teamKeysContract> {
  return {
    "phrase.show": async ({ language }) => showPhrase(await open(), language),
    "phrase.confirm": async ({ language, words }) =>
      told("team", confirmPhrase(await open(), language, words)),
    "phrase.decline": async () => told("team", declinePhrase(await open())),
    "phrase.check": async ({ text }) => checkPhrase(await open(), text),
    "phrase.unknown": async ({ text }) => succeed(await unknownWords(text)),
    "phrase.restore": async ({ text, file }) => told("team", restoreKeys(await open(), text, file)),
    "team.file": async ({ team }) => saveTeamFile(await open(), team),
  };
}
