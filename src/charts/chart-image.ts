import type { ChartCaption } from "./chart-caption.ts";
import { captioned } from "./chart-image-layout.ts";
import { embeddedFonts } from "./embedded-fonts.ts";

/** Pixels of the picture for each of the screen: sharp on paper and on a projector. */
const SHARPNESS = 2;
const FONT_WAIT_MS = 400;

/** What a mark takes from style sheets; written into the picture, which has none. */
const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "paint-order",
  "opacity",
] as const;
const TEXT_STYLES = [...STYLES, "font-family", "font-size", "font-weight", "text-anchor", "letter-spacing"] as const;

/** The chart with its title, legend and notes, as a picture that needs nothing else: no style sheet, no font, no link. */
export async function chartImage(drawing: SVGSVGElement, caption: ChartCaption, kind: "svg" | "png"): Promise<Blob> {
  const text = await imageText(drawing, caption);
  const svg = new Blob([text], { type: "image/svg+xml;charset=utf-8" });
  return kind === "svg" ? svg : await rasterised(svg);
}

async function imageText(drawing: SVGSVGElement, caption: ChartCaption): Promise<string> {
  const picture = captioned(drawing, caption);
  resolveStyles(picture);
  const fonts = await embeddedFonts();
  if (fonts !== "") {
    const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
    style.textContent = fonts;
    picture.prepend(style);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}`;
}

/** Tokens and classes as they look on this screen now; for that the picture is part of the page for a moment, unseen. */
function resolveStyles(picture: SVGSVGElement): void {
  const place = document.createElement("div");
  place.hidden = true;
  place.append(picture);
  document.body.append(place);
  const elements = [...picture.querySelectorAll<SVGElement>("*")];
  const resolved = elements.map((element) => {
    const style = getComputedStyle(element);
    const names: readonly string[] = element.localName === "text" || element.localName === "tspan" ? TEXT_STYLES : STYLES;
    return names.map((name) => [name, style.getPropertyValue(name)] as const);
  });
  place.remove();
  elements.forEach((element, index) => {
    for (const [name, value] of resolved[index] ?? []) if (value !== "") element.setAttribute(name, value);
    element.removeAttribute("class");
    element.removeAttribute("style");
  });
}

async function rasterised(svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width * SHARPNESS;
    canvas.height = image.height * SHARPNESS;
    const context = canvas.getContext("2d");
    if (!context) throw new Error("canvas");
    // The first drawing makes the browser read the embedded font, which no event announces; until then it takes another.
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    await new Promise((resolve) => setTimeout(resolve, FONT_WAIT_MS));
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("canvas.toBlob"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
