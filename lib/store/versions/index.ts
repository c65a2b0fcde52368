import type { DatabaseVersion } from "./database-version";
import { version1 } from "./version-1";
import { version2 } from "./version-2";
import { version3 } from "./version-3";

/** Every version, oldest first. */
export const versions: readonly DatabaseVersion[] = [version1, version2, version3];
