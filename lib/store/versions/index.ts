import type { DatabaseVersion } from "./database-version";
import { version1 } from "./version-1";
import { version2 } from "./version-2";

/** Every version, oldest first. */
export const versions: readonly DatabaseVersion[] = [version1, version2];
