/** HMAC-SHA-256 of a text under a secret, as base64url without padding (43 characters). */
export const hmacBase64Url = (secret: string, text: string): Promise<string> => createHmac(secret)(text);

/** The same for many texts under one secret, whose key is made once. */
export function createHmac(secret: string): (text: string) => Promise<string> {
  const encoder = new TextEncoder();
  const made = crypto.subtle.importKey(
    "raw",
    encoder.encode(secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  return async (text) => {
    const bytes = new Uint8Array(await crypto.subtle.sign("HMAC", await made, encoder.encode(text)));
    return btoa(String.fromCharCode(...bytes))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");
  };
}
