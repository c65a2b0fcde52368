import "../every-language";
import { render } from "preact";
import { LanguageProvider } from "@/components/i18n/language";
import "@/components/theme";
import { scenes } from "./scenes";

const asked = new URLSearchParams(location.search);
const language = asked.get("language") === "fr" ? "fr" : "en";
const scene = scenes[asked.get("scene") ?? ""];
document.documentElement.lang = language;

function Contents() {
  return (
    <ul>
      {Object.keys(scenes).map((name) => (
        <li key={name}>
          <a href={`?scene=${name}`}>{name}</a> <a href={`?scene=${name}&language=fr`}>fr</a>
        </li>
      ))}
    </ul>
  );
}

render(
  <LanguageProvider language={language}>{scene ? scene.draw() : <Contents />}</LanguageProvider>,
  document.body,
);
document.body.dataset.scenes = JSON.stringify(
  Object.entries(scenes).map(([name, { width, height }]) => ({ name, width, height })),
);
