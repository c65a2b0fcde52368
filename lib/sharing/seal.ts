import { Encrypter } from "age-encryption";
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
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return concat(new TextEncoder().encode(preamble(envelopeVersion)), await encrypter.encrypt(inside));
}

function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
