import { readdir, readFile } from "node:fs/promises";

/** Sends SIGKILL to every process that runs on this browser profile, until none is left. Linux only. */
export async function killProfile(profile: string): Promise<void> {
  for (let found = await processesOf(profile); found.length > 0; found = await processesOf(profile)) {
    for (const pid of found) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It ended by itself in between.
      }
    }
  }
}

async function processesOf(profile: string): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const command = await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "");
    if (command.split("\0").some((part) => part === profile || part.endsWith(`=${profile}`))) {
      found.push(Number(name));
    }
  }
  return found;
}
