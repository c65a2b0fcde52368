import { saveFile } from "./save-file";

/** What of a mark's look comes from the page and has to go along with it. */
const looks = ["fill", "stroke", "color", "font-family", "font-size", "font-weight", "font-variant-numeric"];

/** A drawing that stands by itself: the page's colours and type written into it, its title on top, no links. */
function standalone(chart: SVGElement, title: string): { svg: SVGElement; width: number; height: number } {
  const [width, height] = [chart.clientWidth || 720, chart.clientHeight || 400];
  const svg = chart.cloneNode(true) as SVGElement; // A clone is of the kind of its original.
  const parts = chart.querySelectorAll<SVGElement>("*");
  for (const [index, copy] of [...svg.querySelectorAll<SVGElement>("*")].entries()) {
    const original = parts[index];
    if (!original) continue;
    const style = getComputedStyle(original);
    for (const look of looks) copy.style.setProperty(look, style.getPropertyValue(look));
    // Not every program that opens a drawing understands the page's variables, even where a style stands above them.
    for (const name of ["fill", "stroke"]) {
      if (copy.getAttribute(name)?.startsWith("var(")) copy.setAttribute(name, style.getPropertyValue(name));
    }
  }
  for (const link of svg.querySelectorAll("a")) {
    link.removeAttribute("href");
    link.removeAttributeNS("http://www.w3.org/1999/xlink", "href");
  }
  const page = getComputedStyle(document.body);
  const top = 36;
  const heading = document.createElementNS("http://www.w3.org/2000/svg", "text");
  heading.textContent = title;
  // The drawing's own letters stand around their points; the title begins at its.
  heading.setAttribute("text-anchor", "start");
  heading.setAttribute("x", "12");
  heading.setAttribute("y", String(-top + 22));
  heading.setAttribute("style", `font: 15px ${page.fontFamily}; fill: ${page.color}`);
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  paper.setAttribute("y", String(-top));
  paper.setAttribute("width", String(width));
  paper.setAttribute("height", String(height + top));
  paper.setAttribute("fill", page.backgroundColor);
  svg.prepend(paper, heading);
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  svg.setAttribute("viewBox", `0 ${-top} ${width} ${height + top}`);
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height + top));
  return { svg, width, height: height + top };
}

/** Saves a drawing as an SVG or, at twice its size, a PNG. Nothing leaves the browser. */
export async function savePicture(chart: SVGElement, title: string, as: "png" | "svg"): Promise<void> {
  const { svg, width, height } = standalone(chart, title);
  const text = new XMLSerializer().serializeToString(svg);
  const name = `${title.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80)}.${as}`;
  const drawing = new Blob([text], { type: "image/svg+xml" });
  if (as === "svg") return saveFile(drawing, name);
  const image = new Image(width * 2, height * 2);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(width * 2, height * 2);
  canvas.getContext("2d")?.drawImage(image, 0, 0, width * 2, height * 2);
  saveFile(await canvas.convertToBlob({ type: "image/png" }), name);
}
