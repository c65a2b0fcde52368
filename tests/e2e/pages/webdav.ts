import { webdavUrl } from "../drivers/machine.ts";

/** A request to the test server as one of its people, below its `/dav/`. */
export function davAs(user: string, method: string, path: string): Promise<Response> {
  const credentials = Buffer.from(`${user}:${user}-pass`).toString("base64");
  return fetch(`${webdavUrl}${path}`, {
    method,
    headers: { Authorization: `Basic ${credentials}`, ...(method === "PROPFIND" && { Depth: "1" }) },
  });
}

/** The envelopes that lie in Cairn's folder of a place, as someone who may list it sees them. */
export async function envelopesIn(user: string, place: string): Promise<string[]> {
  const listing = await (await davAs(user, "PROPFIND", `${place}cairn/`)).text();
  return [...new Set([...listing.matchAll(/[\w-]+\.r\d+\.cairn/g)].map(([name]) => name))];
}
