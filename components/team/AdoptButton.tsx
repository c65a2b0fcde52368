import { useState } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";

interface AdoptButtonProps {
  /** Whose button it is, for who does not see where it stands. */
  name: string;
  kind?: "plain" | "primary";
  /** Whether it was taken up. */
  onAdopt: () => Promise<boolean>;
}

/** Takes a practice up. It says so at once, for the room reads all of its routines anew before it shows the new one. */
export function AdoptButton({ name, kind = "plain", onAdopt }: AdoptButtonProps) {
  const { t } = useSpeech();
  const [isPressed, setPressed] = useState(false);
  return (
    <Button
      kind={kind}
      disabled={isPressed}
      onPress={() => {
        setPressed(true);
        void onAdopt().then(setPressed);
      }}
    >
      {t(isPressed ? "practices.kept" : "practices.adopt")}
      <span class="visually-hidden"> {name}</span>
    </Button>
  );
}
