import { useEffect, useState } from "preact/hooks";
import type { ShareView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import { Notice } from "../ui/Place";
import type { MemberActs } from "./team-acts";

type OwnNotesProps = { share: ShareView } & Pick<MemberActs, "onOwnNotes" | "onWriteOwnNotes">;

/** The salesperson's side of a review: notes that nobody else reads. */
export function OwnNotes({ share, onOwnNotes, onWriteOwnNotes }: OwnNotesProps) {
  const { t } = useSpeech();
  const [notes, setNotes] = useState<string | null>(null);
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void onOwnNotes(share).then((known) => {
      if (isCurrent) setNotes(known);
    });
    return () => {
      isCurrent = false;
    };
  }, [share.id]);
  if (notes === null) return null;
  return (
    <div class="part">
      <TextField
        label={t("team.own-notes")}
        hint={t("team.own-notes-hint")}
        rows={3}
        maxLength={5_000}
        value={notes}
        onInput={(words) => {
          setKept(false);
          setNotes(words);
        }}
      />
      <div>
        <Button
          onPress={() => {
            onWriteOwnNotes(share, notes);
            setKept(true);
          }}
        >
          {t("team.keep-own-notes")}
        </Button>
      </div>
      {isKept && <Notice>{t("team.own-notes-kept")}</Notice>}
    </div>
  );
}
