import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { askFirst } from "@/lib/messages/first-questions";
import { firstLanguage } from "./wiring/first-language";

/**
 * The first script of each of Cairn's own pages, small enough to run while the page's code is still being read: asks
 * what the page will ask (`data-asks`), and has its sentences fetched (`data-language`), all at the same time.
 */
export default defineUnlistedScript(() => {
  const { asks = "", roomAsks = "", language } = document.currentScript?.dataset ?? {};
  // What one room of the notebook asks stands under its name: `pipeline:pipeline/pipeline.last`.
  const room = /^#\/?([\w-]+)/.exec(location.hash)?.[1];
  const ofRoom = roomAsks.split(" ").flatMap((told) => {
    const [name, ask] = told.split(":");
    return name === room && ask ? [ask] : [];
  });
  askFirst([...asks.split(" "), ...ofRoom]);
  const sentences = document.createElement("link");
  sentences.rel = "modulepreload";
  // Named so by the build, see scripts/build/first-paint.ts.
  sentences.href = `/chunks/${language}-${firstLanguage()}.js`;
  document.head.append(sentences);
});
