import { maxEnvelopeBytes } from "../envelope-format";
import {
  type Carried,
  carried,
  type CarrierProblem,
  type EnvelopeName,
  envelopeNameOf,
  fileNameOf,
  type Inbox,
  mostEntries,
  notCarried,
  nothingSaid,
  type Outbox,
  sameBytes,
} from "./carrier";

/** What the File System Access API's errors mean, by name. */
const byName: Readonly<Record<string, CarrierProblem>> = {
  NotFoundError: "missing",
  NotAllowedError: "forbidden",
  SecurityError: "forbidden",
  QuotaExceededError: "full",
  NoModificationAllowedError: "locked",
  InvalidModificationError: "conflict",
  TypeMismatchError: "conflict",
};

async function trying<Value>(work: () => Promise<Carried<Value>>): Promise<Carried<Value>> {
  try {
    return await work();
  } catch (error) {
    return notCarried(error instanceof DOMException ? (byName[error.name] ?? "unexpected") : "unexpected");
  }
}

async function envelopesIn(directory: FileSystemDirectoryHandle): Promise<Carried<readonly EnvelopeName[]>> {
  const names: EnvelopeName[] = [];
  let seen = 0;
  for await (const [name, handle] of directory.entries()) {
    if (++seen > mostEntries) return notCarried("too-many");
    const envelope = handle.kind === "file" ? envelopeNameOf(name) : null;
    if (envelope) names.push(envelope);
  }
  return carried(names);
}

async function contentOf(
  directory: FileSystemDirectoryHandle,
  name: EnvelopeName,
): Promise<Carried<Uint8Array>> {
  const file = await (await directory.getFileHandle(fileNameOf(name))).getFile();
  return file.size > maxEnvelopeBytes
    ? notCarried("too-large")
    : carried(new Uint8Array(await file.arrayBuffer()));
}

/**
 * A sender's place in a shared folder (OneDrive, Google Drive, Dropbox, a file server): a folder of the sender's own
 * inside the one that was picked. A file appears whole or not at all: the browser writes beside and moves at the end.
 */
export function createFolderOutbox(root: FileSystemDirectoryHandle, sender: string): Outbox {
  const own = (): Promise<FileSystemDirectoryHandle> => root.getDirectoryHandle(sender, { create: true });
  return {
    put: (name, bytes) =>
      trying(async () => {
        const directory = await own();
        const before = await trying(() => contentOf(directory, name));
        if (before.ok) return sameBytes(before.value, bytes) ? carried(null) : notCarried("exists");
        if (before.problem !== "missing") return before;
        const handle = await directory.getFileHandle(fileNameOf(name), { create: true });
        const stream = await handle.createWritable();
        await stream.write(bytes);
        await stream.close();
        const stored = await contentOf(directory, name);
        return stored.ok && sameBytes(stored.value, bytes) ? carried(null) : notCarried("altered");
      }),
    list: () => trying(async () => envelopesIn(await own())),
    remove: (name) =>
      trying(async () => {
        const directory = await own();
        await directory.removeEntry(fileNameOf(name)).catch((error: unknown) => {
          if (!(error instanceof DOMException && error.name === "NotFoundError")) throw error;
        });
        return carried(null);
      }),
    about: () => Promise.resolve(nothingSaid),
  };
}

/** All senders' folders inside a shared one. */
export function createFolderInbox(root: FileSystemDirectoryHandle): Inbox {
  return {
    senders: () =>
      trying(async () => {
        const names: string[] = [];
        for await (const [name, handle] of root.entries()) {
          if (names.length > mostEntries) return notCarried("too-many");
          if (handle.kind === "directory") names.push(name);
        }
        return carried(names.sort());
      }),
    list: (sender) => trying(async () => envelopesIn(await root.getDirectoryHandle(sender))),
    get: (sender, name) => trying(async () => contentOf(await root.getDirectoryHandle(sender), name)),
    about: () => Promise.resolve(nothingSaid),
  };
}
