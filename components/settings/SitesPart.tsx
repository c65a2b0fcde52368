import { useState } from "preact/hooks";
import type { SiteView } from "@/lib/views/site";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField, Toggle } from "../ui/Field";
import { EmptyState } from "../ui/Place";
import { offeredSites } from "./offered-sites";
import { hostShown, originOf } from "./origin";
import "./settings.css";

export interface SiteActs {
  onEnable: (origin: string, on: boolean, event: Event) => void;
  onAutoLog: (origin: string, on: boolean) => void;
}

interface SitesPartProps extends SiteActs {
  sites: readonly SiteView[];
  /** The welcome page offers no automatic logging: nothing was logged yet. */
  isFirstRun?: boolean;
}

/** Where Cairn is switched on, one site and one permission at a time. */
export function SitesPart({ sites, isFirstRun = false, ...acts }: SitesPartProps) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState("");
  const { on, found, more } = offeredSites(sites, typed);
  return (
    <section class="settings-part">
      {!isFirstRun && <p class="quiet">{t("settings.sites-hint")}</p>}
      {sites.length === 0 && <EmptyState>{t("settings.sites-none")}</EmptyState>}
      <SiteList sites={on} isFirstRun={isFirstRun} {...acts} />
      {sites.length > on.length && (
        <TextField label={t("settings.site-find")} type="search" value={typed} onInput={setTyped} />
      )}
      <SiteList sites={found} isFirstRun={isFirstRun} {...acts} />
      {more > 0 && <p class="small quiet">{t("settings.site-more", { n: more })}</p>}
      {typed.trim() !== "" && found.length === 0 && <p class="quiet">{t("settings.site-none-found")}</p>}
      <AddSite onAdd={(origin, event) => acts.onEnable(origin, true, event)} />
    </section>
  );
}

interface SiteListProps extends SiteActs {
  sites: readonly SiteView[];
  isFirstRun: boolean;
}

function SiteList({ sites, isFirstRun, onEnable, onAutoLog }: SiteListProps) {
  const { t } = useSpeech();
  if (sites.length === 0) return null;
  return (
    <ul>
      {sites.map((site) => (
        <li key={site.origin} class="site-item">
          <Toggle
            label={site.product}
            hint={
              site.managed ? `${hostShown(site.origin)}, ${t("settings.managed")}` : hostShown(site.origin)
            }
            on={site.enabled}
            disabled={site.managed}
            onChange={(isOn, event) => onEnable(site.origin, isOn, event)}
          />
          {site.enabled && !isFirstRun && (
            <div class="under">
              <Toggle
                label={t("settings.auto-log")}
                hint={t("settings.auto-log-hint")}
                on={site.autoLog}
                disabled={site.managed}
                onChange={(isOn) => onAutoLog(site.origin, isOn)}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function AddSite({ onAdd }: { onAdd: (origin: string, event: Event) => void }) {
  const { t } = useSpeech();
  const [text, setText] = useState("");
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      class="inline-form one"
      onSubmit={(event) => {
        event.preventDefault();
        const origin = originOf(text);
        setWrong(origin === null);
        if (origin === null) return;
        setText("");
        onAdd(origin, event);
      }}
    >
      <TextField
        label={t("settings.add-site")}
        placeholder="https://crm.example.com"
        value={text}
        maxLength={300}
        wrong={isWrong ? t("settings.site-wrong") : undefined}
        onInput={setText}
      />
      <Button submit disabled={text.trim() === ""}>
        {t("settings.enable")}
      </Button>
    </form>
  );
}
