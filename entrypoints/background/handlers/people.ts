import { inspectPage } from "@/lib/app/page/inspect-page";
import { readingOfTab } from "@/lib/app/page/page-reported";
import {
  mergeAccount,
  mergeContact,
  setAccount,
  setContact,
  splitAccount,
  splitContact,
} from "@/lib/app/people/change-people";
import { identify, type Identity } from "@/lib/app/people/identity";
import { findAccountsNamed, findContactsNamed } from "@/lib/app/people/list-people";
import { sitesKnown } from "@/lib/app/sites/taught-sites";
import type { peopleContract } from "@/lib/messages/people-contract";
import type { Handlers } from "@/lib/messages/serve";
import { succeed } from "@/lib/model/result";
import { open } from "../journal";
import { told } from "./told";

const whoOn = async (tabId: number | null): Promise<Identity> => identify(await readingOfTab(tabId));

/** Who is on screen, set right by the person. */
export const peopleHandlers = {
  "page.inspect": async ({ tabId }) => inspectPage(tabId, await sitesKnown(open)),
  "contact.set": async ({ id, tabId, change }) =>
    told("screen", setContact(await open(), id, await whoOn(tabId), change)),
  "account.set": async ({ id, tabId, change }) =>
    told("screen", setAccount(await open(), id, await whoOn(tabId), change)),
  "contact.find": async ({ text }) => succeed(await findContactsNamed((await open()).database, text)),
  "account.find": async ({ text }) => succeed(await findAccountsNamed((await open()).database, text)),
  "contact.merge": async ({ id, tabId, into }) =>
    told("log", mergeContact(await open(), id, await whoOn(tabId), into)),
  "account.merge": async ({ id, tabId, into }) =>
    told("log", mergeAccount(await open(), id, await whoOn(tabId), into)),
  "contact.split": async ({ id }) => told("log", splitContact(await open(), id)),
  "account.split": async ({ id }) => told("log", splitAccount(await open(), id)),
} satisfies Handlers<typeof peopleContract>;
