import { scheduleOn } from "@/lib/app/calendar/calendar";
import { addAbsence, listAbsences, removeAbsence, setSchedule } from "@/lib/app/calendar/change-calendar";
import { setHolidays } from "@/lib/app/calendar/holidays";
import { today } from "@/lib/app/day/today";
import { eraseEverything } from "@/lib/app/erase/erase-everything";
import { hasSample } from "@/lib/app/sample/has-sample";
import { loadSample, removeSample } from "@/lib/app/sample/load-sample";
import { changeSettings, readSettings } from "@/lib/app/settings/settings";
import { governed, policyView, readPolicy } from "@/lib/app/policy/policy";
import { disableSite, enableSite, listSites } from "@/lib/app/sites/sites";
import { forgetTaught, listTaught, teachSite } from "@/lib/app/sites/taught-sites";
import type { notebookContract } from "@/lib/messages/notebook-contract";
import type { Handlers } from "@/lib/messages/serve";
import { succeed } from "@/lib/model/result";
import { gateway, open } from "../journal";
import { putUpMenu } from "../menu";
import { told } from "./told";

/** Settings, working hours, sites, the sample month, and erasing everything. */
export const settingsHandlers = {
  "policy.get": async () => succeed(policyView(await readPolicy())),
  "settings.set": async (change) => {
    const settings = governed(await changeSettings(await open(), change), await readPolicy());
    if (change.language || change.actionTypes) await putUpMenu();
    return told("settings", Promise.resolve(succeed(settings)));
  },
  "schedule.get": async () => {
    const ports = await open();
    return succeed(await scheduleOn(ports.database, await today(ports)));
  },
  "schedule.set": async ({ days }) => told("settings", setSchedule(await open(), days)),
  "absence.list": async ({ year }) => succeed(await listAbsences(await open(), year)),
  "absence.add": async (absence) => told("settings", addAbsence(await open(), absence)),
  "holidays.set": async (asked) => told("settings", setHolidays(await open(), asked)),
  "absence.remove": async ({ id }) => told("settings", removeAbsence(await open(), id)),
  "site.list": async () => succeed(await listSites((await readSettings(await open())).autoLogOrigins)),
  "site.enable": ({ origin }) => told("sites", enableSite(origin)),
  "site.disable": ({ origin }) => told("sites", disableSite(origin)),
  "taught.list": async () => succeed(await listTaught(await open())),
  "taught.save": async (rule) => told("sites", teachSite(await open(), rule)),
  "taught.remove": async ({ id }) => told("sites", forgetTaught(await open(), id)),
  "sample.get": async () => succeed({ loaded: await hasSample((await open()).database) }),
  "sample.load": async () => told("everything", loadSample(await open())),
  "sample.remove": async () => told("everything", removeSample(await open())),
  "everything.erase": () => told("everything", eraseEverything(gateway)),
} satisfies Partial<Handlers<typeof notebookContract>>;
