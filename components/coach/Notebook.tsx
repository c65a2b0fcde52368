import type { LucideIcon } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { Mark } from "../mark/Mark";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Place";
import "./coach.css";

export interface RoomLink {
  id: string;
  label: string;
  icon: LucideIcon;
}

interface NotebookProps {
  rooms: readonly RoomLink[];
  current: string;
  /** Whether the sample month is in the journal: every room says so. */
  hasSample: boolean;
  onRemoveSample: () => void;
  children: ComponentChildren;
}

/** The coach page: its rooms at the side, one column of paper. */
export function Notebook({ rooms, current, hasSample, onRemoveSample, children }: NotebookProps) {
  const { t } = useSpeech();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a narrow page the rooms stand in one line: the one that is open is in sight.
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [current]);
  return (
    <div class="notebook">
      <a
        class="skip"
        href="#page"
        onClick={(event) => {
          // The hash is the route: the jump is made by hand.
          event.preventDefault();
          document.getElementById("page")?.focus();
        }}
      >
        {t("coach.skip")}
      </a>
      <header class="notebook-side">
        <span class="notebook-name">
          <Mark size={22} />
          {t("common.name")}
        </span>
        <nav ref={list} class="notebook-rooms" aria-label={t("coach.rooms")}>
          {rooms.map(({ id, label, icon: Icon }) => (
            <a key={id} href={`#/${id}`} aria-current={id === current ? "page" : undefined}>
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              {label}
            </a>
          ))}
        </nav>
      </header>
      <main class="notebook-page" id="page" tabIndex={-1}>
        {hasSample && (
          <Notice
            action={
              <Button kind="link" onPress={onRemoveSample}>
                {t("settings.sample-remove")}
              </Button>
            }
          >
            {t("popup.sample")}
          </Notice>
        )}
        {children}
      </main>
    </div>
  );
}
