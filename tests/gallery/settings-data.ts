import { defaultSettings } from "@/lib/model/settings";
import type { SiteView } from "@/lib/views/site";

export const settings = { ...defaultSettings("fr", "Europe/Paris"), holidays: "FR" };
export const week = {
  mon: ["09:00-12:30", "13:30-18:00"],
  tue: ["09:00-12:30", "13:30-18:00"],
  wed: ["09:00-12:30"],
  thu: ["09:00-12:30", "13:30-18:00"],
  fri: ["09:00-12:30", "13:30-17:00"],
};
export const sites: SiteView[] = [
  {
    origin: "https://mail.example.com",
    site: "roundcube",
    product: "Roundcube",
    enabled: true,
    autoLog: false,
    managed: false,
  },
  {
    origin: "https://crm.example.com",
    site: "practice-crm",
    product: "Practice CRM",
    enabled: false,
    autoLog: false,
    managed: false,
  },
  {
    origin: "https://intranet.example.com",
    site: null,
    product: "intranet.example.com",
    enabled: true,
    autoLog: true,
    managed: true,
  },
];
export const absences = [
  { record: "absence", id: "x1", from: "2026-12-21", to: "2026-12-31", kind: "leave" },
  { record: "absence", id: "x2", from: "2026-12-10", to: "2026-12-10", kind: "training" },
] as const;
