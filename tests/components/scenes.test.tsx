import { cleanup } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { scenes } from "../gallery/scenes";
import { axeFindings, show } from "./show";

afterEach(cleanup);

const cases = Object.keys(scenes).flatMap((name) => [[name, "en"] as const, [name, "fr"] as const]);

test.each(cases)("%s, %s: nothing for axe to find, no key left untranslated", async (name, language) => {
  show(scenes[name]?.draw(), language);
  expect(await axeFindings()).toEqual([]);
  const words = document.body.textContent ?? "";
  expect(words.length).toBeGreaterThan(20);
  expect(words).not.toMatch(
    /\b(?:card|choices|coach|errors|figures|imports|journal|log|patterns|pipeline|settings|welcome)\.[a-z-]+\b/,
  );
});
