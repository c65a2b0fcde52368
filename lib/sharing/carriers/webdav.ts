import { AuthType, createClient, type FileStat, getPatcher, type WebDAVClient } from "webdav";
import { maxEnvelopeBytes } from "../envelope-format";
import {
  type Carried,
  carried,
  type EnvelopeName,
  envelopeNameOf,
  fileNameOf,
  type Inbox,
  mostEntries,
  notCarried,
  type Outbox,
  sameBytes,
} from "./carrier";
import { clockAheadMs, sendsElsewhere, watchedFetch } from "./watched-fetch";
import { problemOf } from "./webdav-problem";
import { freeIn } from "./webdav-quota";

export interface WebDavPlace {
  /** For an outbox the sender's own folder; for an inbox the folder that holds one folder a sender. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** A listing of as many entries as are read has at most a kilobyte for each. */
const limits = { GET: maxEnvelopeBytes, PROPFIND: mostEntries * 1_024 };
const watched = watchedFetch(limits);
// The library calls it as it would call `fetch`, and types it as anything.
getPatcher().patch("fetch", (url, init) => watched(url as string, init as RequestInit));

/** Cairn keeps to a folder of its own inside a person's. */
const folder = "/cairn";

function clientOf({ url, user, password }: WebDavPlace): WebDAVClient {
  return createClient(url.replace(/\/+$/, ""), { authType: AuthType.Password, username: user, password });
}

async function trying<Value>(
  { url }: WebDavPlace,
  work: () => Promise<Carried<Value>>,
): Promise<Carried<Value>> {
  try {
    return await work();
  } catch (error) {
    const found = problemOf(error);
    return found.problem === "offline" && (await sendsElsewhere(url)) ? notCarried("redirects") : found;
  }
}

async function entriesOf(client: WebDAVClient, path: string): Promise<Carried<readonly FileStat[]>> {
  const entries = await client.getDirectoryContents(path);
  return entries.length > mostEntries ? notCarried("too-many") : carried(entries);
}

async function envelopesIn(client: WebDAVClient, path: string): Promise<Carried<readonly EnvelopeName[]>> {
  const entries = await entriesOf(client, path);
  if (!entries.ok) return entries.problem === "missing" ? carried([]) : entries;
  return carried(
    entries.value.flatMap(({ type, basename }) => (type === "file" ? (envelopeNameOf(basename) ?? []) : [])),
  );
}

async function contentOf(client: WebDAVClient, path: string): Promise<Carried<Uint8Array>> {
  const stat = await client.stat(path);
  const { size } = "data" in stat ? stat.data : stat;
  if (size > maxEnvelopeBytes) return notCarried("too-large");
  const content = await client.getFileContents(path, { format: "binary" });
  // Node gives a Buffer, the browser an ArrayBuffer: one kind of bytes for both.
  return content instanceof ArrayBuffer || content instanceof Uint8Array
    ? carried(new Uint8Array(content))
    : notCarried("unexpected");
}

/**
 * A sender's folder on a WebDAV server (Nextcloud, ownCloud, Synology, Apache …). One writer a folder and immutable
 * files: nothing is ever overwritten, so no etag is compared on the way (servers give weak ones right after a write, and
 * some do not compare them atomically). A put is `If-None-Match: *`, then read back.
 * @param inside a folder inside the place, as `/for-…`
 */
export function createWebDavOutbox(place: WebDavPlace, inside = ""): Outbox {
  const client = clientOf(place);
  const own = `${inside}${folder}`;
  const path = (name: EnvelopeName): string => `${own}/${fileNameOf(name)}`;

  async function store(name: EnvelopeName, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
    return client.putFileContents(path(name), bytes.buffer, {
      overwrite: false,
      contentLength: bytes.length,
    });
  }

  return {
    put: (name, bytes) =>
      trying(place, async () => {
        // Some servers answer an upload into a missing folder with 409, others with 404: make it first.
        if (!(await client.exists(own))) await client.createDirectory(own, { recursive: true });
        await store(name, bytes);
        const stored = await contentOf(client, path(name));
        if (!stored.ok) return stored;
        if (sameBytes(stored.value, bytes)) return carried(null);
        // What lies there is not what was sent: an upload cut short, or another browser's of the same revision.
        return stored.value.length < bytes.length &&
          sameBytes(stored.value, bytes.subarray(0, stored.value.length))
          ? repair(name, bytes)
          : notCarried("altered");
      }),
    list: () =>
      trying(place, async () => ((await client.exists(own)) ? envelopesIn(client, own) : carried([]))),
    remove: (name) =>
      trying(place, async () => {
        if (await client.exists(path(name))) await client.deleteFile(path(name));
        return carried(null);
      }),
    about: async () => {
      const freeBytes = await freeIn(client, inside === "" ? "/" : inside);
      return { clockAheadMs: clockAheadMs(place.url), freeBytes };
    },
  };

  /** A torso of the very same upload is taken away and stored whole. */
  async function repair(name: EnvelopeName, bytes: Uint8Array<ArrayBuffer>): Promise<Carried<null>> {
    await client.deleteFile(path(name));
    await store(name, bytes);
    const stored = await contentOf(client, path(name));
    return stored.ok && sameBytes(stored.value, bytes) ? carried(null) : notCarried("altered");
  }
}

/** All senders' folders below one place, as the reader may see them. */
export function createWebDavInbox(place: WebDavPlace): Inbox {
  const client = clientOf(place);
  const isPlain = (sender: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._@ -]{0,99}$/u.test(sender);
  return {
    senders: () =>
      trying(place, async () => {
        const entries = await entriesOf(client, "/");
        if (!entries.ok) return entries;
        return carried(
          entries.value.flatMap(({ type, basename }) =>
            type === "directory" && isPlain(basename) ? [basename] : [],
          ),
        );
      }),
    list: (sender) =>
      trying(place, async () => {
        if (!isPlain(sender)) return notCarried("unexpected");
        return (await client.exists(`/${sender}${folder}`))
          ? envelopesIn(client, `/${sender}${folder}`)
          : carried([]);
      }),
    get: (sender, name) =>
      trying(place, async () =>
        isPlain(sender)
          ? contentOf(client, `/${sender}${folder}/${fileNameOf(name)}`)
          : notCarried("unexpected"),
      ),
    about: () => Promise.resolve({ clockAheadMs: clockAheadMs(place.url), freeBytes: null }),
  };
}
