/** Path of a Chromium-family browser, or null. */
export function findChromium(): string | null;
/** Path of a Firefox, or null. */
export function findFirefox(): string | null;
