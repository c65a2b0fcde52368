/** A new opaque id (a random UUID). Made in the click handler, so that a repeated message counts once. */
export const createId = (): string => crypto.randomUUID();
