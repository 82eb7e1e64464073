import { writableText } from "#src/lib/writable-text.ts";
import type { ChartCaption, LegendMark } from "./chart-caption.ts";

const MARGIN = 24;
const NARROWEST = 640;
/** Width of a character to its size: an average of the app's font, on the wide side. */
const CHARACTER = 0.56;
const TITLE = { size: 20, line: 28, weight: "600", color: "var(--ink)" };
const SUBTITLE = { size: 13, line: 20, weight: "400", color: "var(--ink-soft)" };
const LEGEND = { size: 13, line: 22, weight: "400", color: "var(--ink)" };
const NOTE = { size: 11, line: 16, weight: "400", color: "var(--ink-soft)" };
type TextStyle = typeof TITLE;

/** Title, subtitle and legend above the drawing, notes below, on the paper of the page. Colours are tokens, still to be resolved. */
export function captioned(drawing: SVGSVGElement, { title, subtitle, legend, notes }: ChartCaption): SVGSVGElement {
  const chart = sizeOf(drawing);
  const width = Math.max(chart.width, NARROWEST) + 2 * MARGIN;
  const picture = element("svg", { xmlns: "http://www.w3.org/2000/svg" });
  const paper = element("rect", { width, fill: "var(--paper)" });
  picture.append(paper);
  let y = MARGIN;
  const write = (text: string, style: TextStyle) => {
    for (const line of wrapped(text, width - 2 * MARGIN, style.size)) {
      picture.append(textAt(line, MARGIN, y + style.size, style));
      y += style.line;
    }
  };
  write(title, TITLE);
  write(subtitle, SUBTITLE);
  y += 8;
  for (const { mark, x, row } of placed(legend, width - 2 * MARGIN)) {
    picture.append(...legendMark(mark, MARGIN + x, y + row * LEGEND.line));
    picture.append(textAt(mark.label, MARGIN + x + 20, y + row * LEGEND.line + LEGEND.size, LEGEND));
  }
  if (legend.length > 0) y += (Math.max(...placed(legend, width - 2 * MARGIN).map(({ row }) => row)) + 1) * LEGEND.line + 6;
  const copy = drawing.cloneNode(true);
  if (copy instanceof SVGSVGElement) {
    for (const [name, value] of Object.entries({ x: MARGIN, y, ...chart, overflow: "visible" }))
      copy.setAttribute(name, String(value));
    copy.removeAttribute("aria-hidden");
    picture.append(copy);
  }
  y += chart.height + 12;
  for (const note of notes) write(note, NOTE);
  const height = y + MARGIN / 2;
  paper.setAttribute("height", String(height));
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}`, role: "img" })) {
    picture.setAttribute(name, String(value));
  }
  const name = element("title", {});
  name.textContent = writableText(title);
  picture.prepend(name);
  return picture;
}

function sizeOf(drawing: SVGSVGElement): { width: number; height: number } {
  const box = drawing.getBoundingClientRect();
  return {
    width: Number(drawing.getAttribute("width")) || box.width,
    height: Number(drawing.getAttribute("height")) || box.height,
  };
}

/** Lines that fit, broken between words; a word that is longer than a line is broken too. */
export function wrapped(text: string, width: number, size: number): string[] {
  const room = Math.max(1, Math.floor(width / (size * CHARACTER)));
  const lines: string[] = [];
  let line = "";
  const pieces = writableText(text)
    .split(/\s+/)
    .flatMap((word) => word.match(new RegExp(`.{1,${room}}`, "gu")) ?? []);
  for (const piece of pieces) {
    if (line !== "" && line.length + 1 + piece.length > room) {
      lines.push(line);
      line = piece;
    } else line = line === "" ? piece : `${line} ${piece}`;
  }
  return line === "" ? lines : [...lines, line];
}

/** Side by side while there is room. */
function placed(legend: readonly LegendMark[], width: number) {
  let x = 0;
  let row = 0;
  return legend.map((mark) => {
    const needed = 20 + mark.label.length * LEGEND.size * CHARACTER + 20;
    if (x > 0 && x + needed > width) {
      x = 0;
      row++;
    }
    const place = { mark, x, row };
    x += needed;
    return place;
  });
}

function legendMark({ shape, color }: LegendMark, x: number, y: number): SVGElement[] {
  switch (shape) {
    case "tick":
      return [element("path", { d: `M${x} ${y + 8}h14`, stroke: color, "stroke-width": 2, fill: "none" })];
    case "partial":
      return [hatching(x, y, color)];
    case "owed":
      return [
        hatching(x, y, color),
        element("rect", { x: x + 0.5, y: y + 2.5, width: 11, height: 11, fill: "none", stroke: color, "stroke-width": 1 }),
      ];
    case "box":
      return [element("rect", { x, y: y + 2, width: 12, height: 12, fill: color })];
    case "hollow":
      return [element("rect", { x, y: y + 2, width: 12, height: 12, fill: "none", stroke: color })];
  }
}

function hatching(x: number, y: number, color: string): SVGElement {
  const lines = [0, 4, 8].map((step) => `M${x + step} ${y + 14}l4 -12`).join("");
  return element("path", { d: lines, stroke: color, "stroke-width": 2, fill: "none" });
}

function textAt(text: string, x: number, y: number, { size, weight, color }: TextStyle): SVGElement {
  const made = element("text", { x, y, "font-size": size, "font-weight": weight, fill: color });
  made.textContent = writableText(text);
  return made;
}

function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) if (key !== "xmlns") made.setAttribute(key, String(value));
  return made;
}
