import { useId, useState } from "preact/hooks";
import { ownPlace, type OwnPlace } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";

interface PlaceFormProps {
  place: OwnPlace | null;
  /** An address to begin with. */
  suggested: string;
  hint: string;
  onPlace: (place: OwnPlace | null) => void;
}

/** The address and sign-in of a folder on a WebDAV server; kept in this browser only. */
export function PlaceForm({ place, suggested, hint, onPlace }: PlaceFormProps) {
  const { t } = useSpeech();
  const [url, setUrl] = useState(place?.url ?? suggested);
  const [user, setUser] = useState(place?.user ?? "");
  const [password, setPassword] = useState(place?.password ?? "");
  const passwordId = useId();
  const given = ownPlace.safeParse({ url: url.trim(), user, password });
  return (
    <div class="part">
      <TextField
        label={t("team.place-url")}
        hint={hint}
        wrong={url.trim() !== "" && !given.success ? t("team.place-wrong") : undefined}
        value={url}
        onInput={setUrl}
      />
      <TextField label={t("team.place-user")} value={user} onInput={setUser} />
      <div class="field">
        <label htmlFor={passwordId}>{t("team.place-password")}</label>
        <input
          id={passwordId}
          class="control"
          type="password"
          autoComplete="off"
          value={password}
          aria-describedby={`${passwordId}-hint`}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
        <p id={`${passwordId}-hint`} class="small quiet">
          {t("team.place-password-hint")}
        </p>
      </div>
      <div class="button-row">
        <Button disabled={!given.success} onPress={() => given.success && onPlace(given.data)}>
          {t("team.place-save")}
        </Button>
        {place && (
          <Button kind="bare" onPress={() => onPlace(null)}>
            {t("team.place-forget")}
          </Button>
        )}
      </div>
    </div>
  );
}
