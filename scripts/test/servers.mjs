import { spawn } from "node:child_process";
import { join } from "node:path";
import { root, run } from "../machine/run.mjs";

const places = [
  {
    name: "roundcube",
    url: `http://127.0.0.1:${process.env.CAIRN_ROUNDCUBE_PORT ?? 8091}/`,
    variable: "CAIRN_ROUNDCUBE_URL",
  },
  {
    name: "webdav",
    url: `http://127.0.0.1:${process.env.CAIRN_WEBDAV_PORT ?? 8095}/dav/`,
    variable: "CAIRN_WEBDAV_URL",
  },
];

/** Runs a server's script and gives its status and the last thing that it said. */
function up(name) {
  return new Promise((resolve) => {
    const child = spawn("bash", [join("scripts/servers", `${name}-up.sh`)], {
      cwd: root,
      stdio: ["ignore", "inherit", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (text) => {
      said += text;
    });
    child.once("error", () => resolve({ status: 127, said: "there is no bash here" }));
    child.once("exit", (status) => resolve({ status, said: said.trim().split("\n").at(-1) ?? "" }));
  });
}

/**
 * Starts Roundcube and WebDAV, each with fresh contents. Gives the environment that tells the tests where they
 * are, or (`…_MISSING`) why one is not there, and a way to end them.
 */
export async function startServers() {
  const environment = {};
  const started = [];
  for (const { name, url, variable } of places) {
    const { status, said } = await up(name);
    if (status === 0) {
      started.push(name);
      environment[variable] = url;
    } else {
      environment[`${variable}_MISSING`] = said || `${name}-up.sh ended with status ${status}`;
    }
  }
  return {
    environment,
    stop: async () => {
      for (const name of started) await run("bash", [join("scripts/servers", `${name}-down.sh`)]);
    },
  };
}
