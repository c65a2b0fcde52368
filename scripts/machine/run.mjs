import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Runs a command in the project's folder and gives its exit status. Its words go to this terminal, unless
 * `environment.quiet` asks for none.
 */
export function run(command, args, { quiet, ...environment } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ["ignore", quiet ? "ignore" : "inherit", quiet ? "ignore" : "inherit"],
      shell: process.platform === "win32",
    });
    child.once("error", () => resolve(127));
    child.once("exit", (status) => resolve(status ?? 1));
  });
}
