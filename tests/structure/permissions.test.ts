import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { manifest } from "@/lib/platform/manifest";
import { projectRoot } from "./source-tree";

/** Frozen: a change here is a decision about what Cairn may do in people's browsers. */
const atInstall = ["storage", "unlimitedStorage", "scripting", "activeTab", "contextMenus", "alarms"];

test("the permissions asked for at install are frozen, and none is a host", () => {
  expect(manifest("chrome").permissions).toEqual([...atInstall, "sidePanel"]);
  expect(manifest("firefox").permissions).toEqual(atInstall);
  for (const browser of ["chrome", "firefox"]) {
    const declared = manifest(browser);
    expect(declared.host_permissions).toBeUndefined();
    expect(declared.content_scripts).toBeUndefined();
    expect(declared.externally_connectable).toBeUndefined();
    expect(declared.content_security_policy).toBeUndefined();
    expect(declared.optional_permissions).toEqual(["notifications"]);
    expect(declared.optional_host_permissions).toEqual(["https://*/*", "http://*/*"]);
  }
});

test("a page may load the sidebar alone", () => {
  for (const browser of ["chrome", "firefox"]) {
    const resources = manifest(browser).web_accessible_resources ?? [];
    expect(
      resources.flatMap((one) =>
        typeof one === "string" ? [one] : (one as { resources: string[] }).resources,
      ),
    ).toEqual(["sidebar.html"]);
  }
});

test("docs/PERMISSIONS.md justifies each permission, and names none that is not asked for", () => {
  const text = readFileSync(join(projectRoot, "docs/PERMISSIONS.md"), "utf8");
  const justified = [...text.matchAll(/^\| `([^`]+)` \| .{20,} \| .{20,} \|$/gm)].map((match) => match[1]);
  const declared = manifest("chrome");
  expect(justified).toEqual([
    ...(declared.permissions ?? []),
    ...(declared.optional_permissions ?? []),
    ...(declared.optional_host_permissions ?? []),
  ]);
});
