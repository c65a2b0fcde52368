import type { DatabaseVersion } from "./database-version";
import { version1 } from "./version-1";

/** Every version, oldest first. */
export const versions: readonly DatabaseVersion[] = [version1];
