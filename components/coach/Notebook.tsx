import type { LucideIcon } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { useSpeech } from "../i18n/language";
import { Mark } from "../mark/Mark";
import "./coach.css";

export interface RoomLink {
  id: string;
  label: string;
  icon: LucideIcon;
}

interface NotebookProps {
  rooms: readonly RoomLink[];
  current: string;
  children: ComponentChildren;
}

/** The coach page: its rooms at the side, one column of paper. */
export function Notebook({ rooms, current, children }: NotebookProps) {
  const { t } = useSpeech();
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
      <div class="notebook-side">
        <span class="notebook-name">
          <Mark size={22} />
          {t("common.name")}
        </span>
        <nav class="notebook-rooms" aria-label={t("coach.rooms")}>
          {rooms.map(({ id, label, icon: Icon }) => (
            <a key={id} href={`#/${id}`} aria-current={id === current ? "page" : undefined}>
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              {label}
            </a>
          ))}
        </nav>
      </div>
      <main class="notebook-page" id="page" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
