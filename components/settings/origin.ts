/** The origin of an address that a person typed, `https://` taken as read; null where it is none of the web. */
export function originOf(text: string): string | null {
  const typed = text.trim();
  if (typed === "" || /\s/.test(typed)) return null;
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { protocol, origin, hostname } = new URL(address);
  const isWeb = protocol === "https:" || protocol === "http:";
  return isWeb && (hostname.includes(".") || hostname === "localhost") ? origin : null;
}

/** An origin as a person reads it: the host alone, `pipedrive.com` for every host under it; http is said. */
export const hostShown = (origin: string): string => origin.replace(/^https:\/\//, "").replace("*.", "");
