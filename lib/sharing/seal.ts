import { concat, encryptTo } from "./age";
import { envelopeVersion, preamble, type Statement, toBase64Url } from "./envelope-format";
import { type SigningKeys, sign } from "./signing";

/**
 * Seals a payload: the sender signs the statement and the payload's bytes, and all three are encrypted to the
 * recipients. The layout inside is three lines: signature (base64url), statement (JSON), then the payload as it is.
 * @param payload the very bytes that the preview was drawn from
 */
export async function seal(
  payload: Uint8Array,
  about: Omit<Statement, "recipients">,
  recipients: readonly string[],
  keys: SigningKeys,
): Promise<Uint8Array<ArrayBuffer>> {
  const complete: Statement = { ...about, recipients: [...recipients].sort() };
  const signed = concat(new TextEncoder().encode(`${JSON.stringify(complete)}\n`), payload);
  const signature = await sign(signed, keys);
  const inside = concat(new TextEncoder().encode(`${toBase64Url(signature)}\n`), signed);
  return concat(new TextEncoder().encode(preamble(envelopeVersion)), await encryptTo(recipients, inside));
}
