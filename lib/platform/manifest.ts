import type { UserManifest } from "wxt";

/** The add-on's id in Firefox; Chromium derives its own from the package. */
export const geckoId = "cairn@cairn.example";

/** What every install asks for. docs/PERMISSIONS.md says why, one by one; a structure test freezes the list. */
export const permissions = [
  "storage",
  "unlimitedStorage",
  "scripting",
  "activeTab",
  "contextMenus",
  "alarms",
] as const;

/** Asked for where the salesperson switches the feature on, never at install. */
export const optionalPermissions = ["notifications"] as const;

/** One site at a time, asked for in the click that enables it. */
export const optionalHosts = ["https://*/*", "http://*/*"] as const;

/** The command that opens and closes the sidebar. */
export const toggleSidebarCommand = "toggle-sidebar";

/** The page that is overlay frame, native side panel and Firefox sidebar in one. */
export const sidebarPage = "sidebar.html";

/**
 * The manifest as data, for one browser. WXT adds background, popup and icons from the files.
 * The oldest versions are the first with `Temporal` built in.
 */
export function manifest(browser: string): UserManifest {
  const isFirefox = browser === "firefox";
  const shared: UserManifest = {
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    optional_permissions: [...optionalPermissions],
    optional_host_permissions: [...optionalHosts],
    commands: {
      [toggleSidebarCommand]: {
        suggested_key: { default: "Alt+Shift+C" },
        description: "__MSG_commandToggleSidebar__",
      },
    },
  };
  return isFirefox ? forFirefox(shared) : forChromium(shared);
}

function forChromium(shared: UserManifest): UserManifest {
  return {
    ...shared,
    permissions: [...permissions, "sidePanel"],
    minimum_chrome_version: "144",
    storage: { managed_schema: "managed-schema.json" },
    side_panel: { default_path: sidebarPage },
    web_accessible_resources: [
      { resources: [sidebarPage], matches: [...optionalHosts], use_dynamic_url: true },
    ],
  };
}

function forFirefox(shared: UserManifest): UserManifest {
  return {
    ...shared,
    permissions: [...permissions],
    browser_specific_settings: {
      gecko: {
        id: geckoId,
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
    sidebar_action: {
      default_panel: sidebarPage,
      default_title: "__MSG_extensionName__",
      open_at_install: false,
    },
    web_accessible_resources: [{ resources: [sidebarPage], matches: [...optionalHosts] }],
  };
}
