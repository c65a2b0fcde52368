import { parseXML, type WebDAVClient } from "webdav";

const asked = `<?xml version="1.0"?><d:propfind xmlns:d="DAV:"><d:prop><d:quota-available-bytes/></d:prop></d:propfind>`;

/** What may still be written to a folder, in bytes (RFC 4331); null where the server does not say, or says without limit. */
export async function freeIn(client: WebDAVClient, path: string): Promise<number | null> {
  try {
    const response = await client.customRequest(path, {
      method: "PROPFIND",
      headers: { Accept: "application/xml", "Content-Type": "application/xml", Depth: "0" },
      data: asked,
    });
    const [answer] = (await parseXML(await response.text())).multistatus.response;
    const said: unknown =
      answer && "propstat" in answer ? answer.propstat?.prop["quota-available-bytes"] : undefined;
    // Some servers use negative numbers for "unknown" and "without limit".
    const free = typeof said === "string" || typeof said === "number" ? Number(said) : Number.NaN;
    return said !== "" && Number.isFinite(free) && free >= 0 ? free : null;
  } catch {
    // A server that does not know the question has answered it.
    return null;
  }
}
