import { PopupPage } from "../popup/PopupPage";
import { SidebarPage } from "../sidebar/SidebarPage";
import { showPage } from "./Page";
import { isOverlay } from "./tab-on-screen";

/**
 * The pages that open at a click and are gone again. One script for both: a page is painted sooner with one file that
 * holds a little too much than with two.
 */
const quickPages = { popup: PopupPage, sidebar: SidebarPage };

const isQuick = (name: string): name is keyof typeof quickPages => Object.hasOwn(quickPages, name);

const name = document.documentElement.dataset["page"] ?? "";
// The notebook's pages load this file as well, for the libraries in it, and draw themselves.
if (isQuick(name)) {
  const QuickPage = quickPages[name];
  showPage(<QuickPage />, "everyday");
  if (isOverlay) window.focus();
}
