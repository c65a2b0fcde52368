import fc from "fast-check";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { mailDraft } from "@/lib/sharing/mail-draft";

test("a mail program finds the words, the subject and the very bytes of the envelope", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 3_000 }), async (bytes) => {
      const subject = "Synthèse du 16 au 22 novembre 2026 \u{1F4C4} pour l’équipe de l’Ouest";
      const words = "Le fichier joint est scellé.\nOuvrez-le dans Cairn.";
      const file = { name: "2026-W47.r1.cairn", bytes };
      const draft = mailDraft({ subject, words, file });
      expect(draft.split("\r\n").every((line) => line.length <= 100)).toBe(true);
      const read = await PostalMime.parse(draft);
      expect(read.subject).toBe(subject);
      expect(read.text?.trim()).toBe(words);
      expect(read.attachments).toHaveLength(1);
      const [attached] = read.attachments;
      expect(attached?.filename).toBe(file.name);
      const content = attached?.content;
      expect(content instanceof ArrayBuffer && new Uint8Array(content)).toEqual(bytes);
    }),
    { numRuns: 30 },
  );
});
