/** Domains that say nothing of a person's company. */
const sharedDomains = new Set(
  (
    "gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com yahoo.com yahoo.fr " +
    "icloud.com me.com aol.com gmx.com gmx.fr proton.me protonmail.com orange.fr wanadoo.fr free.fr sfr.fr laposte.net bbox.fr " +
    "neuf.fr numericable.fr"
  ).split(" "),
);

/** Whether a mail domain (lower case) is shared by people of many companies. */
export const isSharedDomain = (domain: string): boolean => sharedDomains.has(domain);
