import type { ComponentChildren } from "preact";
import { useSpeech } from "../i18n/language";
import "./team.css";

export const teamPages = ["context", "group", "whole", "data"] as const;
export type TeamPageName = (typeof teamPages)[number];

/** Where one page of a team lies. */
export const teamPageAddress = (team: string, page: TeamPageName): string => `#/team/${page}/${team}`;

/** The ways to a team's other pages; `people` is the team room itself. */
export function TeamPages({ team, current }: { team: string; current: TeamPageName | null }) {
  const { t } = useSpeech();
  return (
    <nav class="team-pages" aria-label={t("team.pages")}>
      <a href="#/team" aria-current={current === null ? "page" : undefined}>
        {t("team.page-people")}
      </a>
      {teamPages.map((page) => (
        <a key={page} href={teamPageAddress(team, page)} aria-current={current === page ? "page" : undefined}>
          {t(`team.page-${page}`)}
        </a>
      ))}
    </nav>
  );
}

interface TeamPageProps {
  team: { readonly team: string; readonly teamName: string };
  page: TeamPageName;
  children: ComponentChildren;
}

/** One page of a team that one leads: its name, the ways to the others, and what none of it is for. */
export function TeamPage({ team, page, children }: TeamPageProps) {
  const { t } = useSpeech();
  return (
    <div class="room">
      <header class="room-head">
        <h1>{t(`team.page-${page}`)}</h1>
        <span class="quiet">{team.teamName}</span>
      </header>
      <TeamPages team={team.team} current={page} />
      <p class="quiet">{t("team.not-for")}</p>
      {children}
    </div>
  );
}
