import type * as PlotLibrary from "@observablehq/plot";
import { useEffect, useRef, useState } from "preact/hooks";
import type { InContext } from "@/lib/team/comparison";
import { useSpeech } from "../i18n/language";
import "./whole-team.css";
import "../mirror/mirror.css";

/** One person's row: what came, less what was expected, between the limits of chance. */
export interface BandRow extends InContext {
  readonly name: string;
  /** What the mark says when it is reached. */
  readonly words: string;
  /** The review that the mark leads to. */
  readonly address: string;
}

const rowHeight = 30;
const [narrowest, widest] = [280, 720];

/** About how wide a name is drawn, in pixels: capitals are wide. */
const widthOf = (name: string): number =>
  Array.from(name).reduce((width, letter) => width + (/[\p{Lu}\p{So}mw@]/u.test(letter) ? 9.5 : 6.6), 0);

/** A name that fits, cut where it would not. */
function fitted(name: string, room: number): string {
  if (widthOf(name) <= room) return name;
  const letters = Array.from(name);
  while (letters.length > 1 && widthOf(`${letters.join("")}…`) > room) letters.pop();
  return `${letters.join("")}…`;
}

interface ChartWords {
  readonly expected: string;
  /** Why a person has no bands. */
  readonly "too-few": string;
  readonly "too-many": string;
}

function draw(plot: typeof PlotLibrary, rows: readonly BandRow[], width: number, words: ChartWords) {
  const isNarrow = width < 480;
  const names = new Map(rows.map(({ person, name }) => [person, fitted(name, isNarrow ? 112 : 180)]));
  const data = rows.map((row) => ({
    ...row,
    low998: row.limits998.low - row.expected,
    high998: row.limits998.high - row.expected,
    low95: row.limits95.low - row.expected,
    high95: row.limits95.high - row.expected,
    came: row.won - row.expected,
  }));
  const told = data.filter(({ verdict }) => verdict !== "too-few" && verdict !== "too-many");
  const untold = data.flatMap(({ person, verdict }) =>
    verdict === "too-few" || verdict === "too-many" ? [{ person, why: words[verdict] }] : [],
  );
  const widestName = Math.max(28, ...[...names.values()].map(widthOf));
  return plot.plot({
    width,
    height: rows.length * rowHeight + 34,
    marginTop: 6,
    marginBottom: 28,
    marginLeft: widestName + 16,
    marginRight: 16,
    style: { background: "transparent", color: "var(--ink)", fontFamily: "inherit", fontSize: "12px" },
    x: {
      label: null,
      insetLeft: 12,
      insetRight: 12,
      ticks: isNarrow ? 3 : 5,
      tickSize: 0,
      tickFormat: (value: number) =>
        value === 0 ? words.expected : `${value > 0 ? "+" : "−"}${Math.abs(value)}`,
    },
    y: {
      label: null,
      tickSize: 0,
      domain: rows.map(({ person }) => person),
      tickFormat: (person: string) => names.get(person) ?? "",
    },
    marks: [
      plot.barX(told, {
        x1: "low998",
        x2: "high998",
        y: "person",
        fill: "var(--line)",
        insetTop: 8,
        insetBottom: 8,
      }),
      plot.barX(told, {
        x1: "low95",
        x2: "high95",
        y: "person",
        fill: "var(--edge)",
        fillOpacity: 0.55,
        insetTop: 8,
        insetBottom: 8,
      }),
      plot.ruleX([0], { stroke: "var(--ink)", strokeDasharray: "2 3" }),
      plot.dot(told, {
        x: "came",
        y: "person",
        r: 5,
        fill: (row: (typeof data)[number]) => (row.verdict === "differs" ? "var(--sheet)" : "var(--ink)"),
        stroke: "var(--ink)",
        strokeWidth: 2,
        href: "address",
        title: "words",
        ariaLabel: "words",
      }),
      plot.text(untold, {
        x: () => 0,
        y: "person",
        text: "why",
        fill: "var(--quiet)",
        stroke: "var(--sheet)",
        strokeWidth: 6,
      }),
    ],
  });
}

/** Gives each link of a drawing the name of its mark, so that the keyboard and a screen reader reach it. */
function nameLinks(drawn: Element): void {
  for (const link of drawn.querySelectorAll("a")) {
    const mark = link.querySelector("[aria-label]");
    link.setAttribute("aria-label", mark?.getAttribute("aria-label") ?? "");
    mark?.removeAttribute("aria-label");
    const address = link.getAttributeNS("http://www.w3.org/1999/xlink", "href");
    if (address && !link.hasAttribute("href")) link.setAttribute("href", address);
  }
  for (const group of drawn.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
}

/** Each person between the limits of chance, in the order of the team; every mark is a link to that person's review. */
export function ChanceBands({ title, rows }: { title: string; rows: readonly BandRow[] }) {
  const { t } = useSpeech();
  const place = useRef<HTMLDivElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const key = JSON.stringify(rows);
  useEffect(() => {
    const gone = new AbortController();
    void import("@observablehq/plot").then((plot) => {
      const box = place.current;
      if (!box || gone.signal.aborted) return;
      const show = () => {
        const width = Math.min(widest, Math.max(narrowest, box.clientWidth));
        const drawn = draw(plot, rows, width, {
          expected: t("context.expected"),
          "too-few": t("context.short-too-few"),
          "too-many": t("context.short-too-many"),
        });
        nameLinks(drawn);
        box.replaceChildren(drawn);
      };
      show();
      setDrawn(true);
      addEventListener("resize", show, { signal: gone.signal });
    });
    return () => gone.abort();
  }, [key, t.language]);
  return (
    <figure class="plot-figure">
      <figcaption>{title}</figcaption>
      <p class="small quiet">{t("context.chart-hint")}</p>
      {!isDrawn && <p class="small quiet">{t("mirror.drawing")}</p>}
      <div ref={place} role="group" aria-label={title} class="chance-bands" />
    </figure>
  );
}
