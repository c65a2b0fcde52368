import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createOwnWindow, type OwnWindow } from "./firefox-window.ts";
import { connectMarionette, type ElementReference, type Marionette } from "./marionette.ts";

/** Where `npm run build` puts the extension for Firefox. */
export const firefoxBuild = join(import.meta.dirname, "../../../.output/firefox-mv3");

/** A real Firefox with Cairn in it, headless. */
export interface CairnInFirefox extends OwnWindow {
  readonly profile: string;
  /** The folder in which files are saved. */
  readonly downloads: string;
  /** Address of one of the extension's own pages. */
  pageUrl(name: string): string;
  goto(url: string): Promise<void>;
  /** Runs the body of a function in the page; its `return` is given back. */
  script(body: string, ...values: unknown[]): Promise<unknown>;
  /** Waits until the body of a function gives something true, and gives that. */
  until(what: string, body: string, ...values: unknown[]): Promise<unknown>;
  /** Presses, as a person does, the element that the body of a function returns. */
  press(what: string, body: string, ...values: unknown[]): Promise<void>;
  /** Types into the element that the body of a function returns. */
  type(what: string, text: string, body: string): Promise<void>;
  /** Presses Cairn's tab at the page's edge and goes into the sidebar that it opens. */
  openSidebar(): Promise<void>;
  /** Goes into the sidebar's frame, where it is open already. */
  enterSidebar(): Promise<void>;
  /** Goes back from a frame to the page around it. */
  leaveFrame(): Promise<void>;
  newTab(url: string): Promise<string>;
  switchTo(handle: string): Promise<void>;
  screenshot(): Promise<Buffer>;
  /** Ends it, where it still runs. */
  close(): Promise<void>;
}

const withinMs = 60_000;
const elementKey = "element-6066-11e4-a52e-4f735466cecf";
const shadowKey = "shadow-6066-11e4-a52e-4f735466cecf";

interface Valued {
  readonly value: ElementReference;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

async function writePreferences(profile: string, values: Record<string, unknown>): Promise<void> {
  const lines = Object.entries(values).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, "user.js"), `${lines.join("\n")}\n`);
}

async function geckoIdOf(build: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(build, "manifest.json"), "utf8")) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

async function launch(
  profile: string,
  port: number,
  timeZone: string | undefined,
): Promise<{ child: ChildProcess; remote: Marionette }> {
  const child = spawn(
    process.env["CAIRN_FIREFOX"] || "/usr/bin/firefox-esr",
    ["--headless", "--no-remote", "--marionette", "--remote-allow-system-access", "--profile", profile],
    { stdio: "ignore", env: timeZone === undefined ? process.env : { ...process.env, TZ: timeZone } },
  );
  const remote = await connectMarionette(port, withinMs);
  await remote.send("WebDriver:NewSession", { capabilities: { alwaysMatch: {} } });
  await remote.send("WebDriver:SetTimeouts", { script: withinMs, pageLoad: withinMs, implicit: 0 });
  return { child, remote };
}

/** Starts the browser that CAIRN_FIREFOX names, on a fresh profile or on one to take up again. */
export async function startFirefox(
  options: { profile?: string; locale?: string; timeZone?: string } = {},
): Promise<CairnInFirefox> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), "cairn-firefox-")));
  await mkdir(join(profile, "downloads"), { recursive: true });
  const geckoId = await geckoIdOf(firefoxBuild);
  const uuidFile = join(profile, "cairn-uuid");
  const uuid = await readFile(uuidFile, "utf8").catch(() => randomUUID());
  await writeFile(uuidFile, uuid);
  const port = await freePort();
  await writePreferences(profile, {
    "marionette.port": port,
    "extensions.webextensions.uuids": JSON.stringify({ [geckoId]: uuid }),
    // Headless shows no prompt: the same request is granted at once.
    "extensions.webextOptionalPermissionPrompts": false,
    // Without a desktop there is no system's own notification: Firefox draws it itself.
    "alerts.useSystemBackend": false,
    // Nothing of the add-on may go when it is put in again at the next start.
    "extensions.webextensions.keepStorageOnUninstall": true,
    "extensions.webextensions.keepUuidOnUninstall": true,
    "intl.accept_languages": options.locale ?? "en-GB",
    "browser.download.folderList": 2,
    "browser.download.dir": join(profile, "downloads"),
    "browser.download.always_ask_before_handling_new_types": false,
    "app.update.enabled": false,
    "browser.safebrowsing.malware.enabled": false,
    "browser.safebrowsing.phishing.enabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "toolkit.telemetry.enabled": false,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "extensions.getAddons.cache.enabled": false,
    "browser.shell.checkDefaultBrowser": false,
    "browser.aboutwelcome.enabled": false,
  });
  const { child, remote } = await launch(profile, port, options.timeZone);
  await remote.send("Addon:Install", { path: firefoxBuild, temporary: true });

  const run = async (command: string, script: string, args: unknown[]) => {
    const answer = await remote.send(command, { script, args, sandbox: null, newSandbox: true });
    return (answer as { value: unknown }).value;
  };
  const script = (body: string, ...values: unknown[]) => run("WebDriver:ExecuteScript", body, values);

  async function until(what: string, body: string, ...values: unknown[]): Promise<unknown> {
    const deadline = Date.now() + withinMs / 2;
    for (;;) {
      const found = await script(body, ...values).catch(() => null);
      if (found) return found;
      if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
  }

  async function element(what: string, body: string, values: unknown[]): Promise<string> {
    const found = (await until(what, body, ...values)) as ElementReference;
    const id = found[elementKey];
    if (id === undefined) throw new Error(`${what} is not an element`);
    return id;
  }

  /** Tries again, for half a minute, what fails while a page is still being drawn. */
  async function retried<Result>(act: () => Promise<Result>): Promise<Result> {
    const deadline = Date.now() + withinMs / 2;
    for (;;) {
      try {
        return await act();
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }

  /** An element of Cairn's in the page, which stands in a closed shadow root: only the remote control sees it. */
  const find = (css: string): Promise<string> =>
    retried(async () => {
      const id = await element("Cairn's place", "return document.querySelector('cairn-launcher')", []);
      const { value: root } = (await remote.send("WebDriver:GetShadowRoot", { id })) as Valued;
      const found = (await remote.send("WebDriver:FindElementFromShadowRoot", {
        shadowRoot: root[shadowKey],
        using: "css selector",
        value: css,
      })) as Valued;
      return found.value[elementKey] ?? "";
    });

  const enterSidebar = async () => {
    await remote.send("WebDriver:SwitchToFrame", { element: await find("iframe") });
  };
  const ownWindow = createOwnWindow(remote, geckoId);

  return {
    profile,
    downloads: join(profile, "downloads"),
    pageUrl: (name) => `moz-extension://${uuid}/${name}.html`,
    goto: async (url) => {
      await remote.send("WebDriver:Navigate", { url });
    },
    script,
    until,
    press: async (what, body, ...values) => {
      // While a frame is still being laid out its elements lie over each other.
      await retried(async () => {
        await remote.send("WebDriver:ElementClick", { id: await element(what, body, values) });
      });
    },
    type: async (what, text, body) => {
      await remote.send("WebDriver:ElementSendKeys", { id: await element(what, body, []), text });
    },
    openSidebar: async () => {
      await retried(async () => {
        await remote.send("WebDriver:ElementClick", { id: await find("button") });
      });
      await enterSidebar();
    },
    enterSidebar,
    leaveFrame: async () => {
      await remote.send("WebDriver:SwitchToFrame", {});
    },
    newTab: async (url) => {
      const { handle } = (await remote.send("WebDriver:NewWindow", { type: "tab" })) as { handle: string };
      await remote.send("WebDriver:SwitchToWindow", { handle });
      await remote.send("WebDriver:Navigate", { url });
      return handle;
    },
    switchTo: async (handle) => {
      await remote.send("WebDriver:SwitchToWindow", { handle });
    },
    ...ownWindow,
    screenshot: async () => {
      const { value } = (await remote.send("WebDriver:TakeScreenshot", { full: false })) as { value: string };
      return Buffer.from(value, "base64");
    },
    close: async () => {
      if (child.exitCode !== null) return;
      const isOver = new Promise((resolve) => child.once("exit", resolve));
      await remote.send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => child.kill());
      await isOver;
      remote.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
