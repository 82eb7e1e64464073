import { inflateSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";

/** One of each sort of what is drawn for data, within `[data-mark]`. */
export type Specimen = { readonly index: number; readonly name: string; readonly isGround: boolean };

/**
 * Tags the first of each sort on the page, and takes back the tags of another look. `isGround`: it is drawn by a ground, which a browser leaves out on paper. What has the colour of
 * the page on purpose, to set a mark off from another, is none.
 */
export function specimens(page: Page): Promise<Specimen[]> {
  return page.evaluate(() => {
    const paper = getComputedStyle(document.body.parentElement ?? document.body).backgroundColor;
    for (const element of document.querySelectorAll("[data-specimen]")) element.removeAttribute("data-specimen");
    const seen = new Map<string, Element>();
    for (const element of document.querySelectorAll("[data-mark], [data-mark] *")) {
      const { width, height } = element.getBoundingClientRect();
      if ((width < 1 && height < 1) || element.closest("defs, text, .visually-hidden")) continue;
      const style = getComputedStyle(element);
      const isShape = element instanceof SVGGeometryElement;
      if (!isShape && element instanceof SVGElement) continue;
      const hasGround =
        !isShape && (style.backgroundImage !== "none" || ![paper, "rgba(0, 0, 0, 0)"].includes(style.backgroundColor));
      const hasEdge = Number.parseFloat(style.borderTopWidth) + Number.parseFloat(style.borderLeftWidth) > 0;
      const paints = [style.fill, style.stroke].filter((paint) => paint !== "none" && paint !== paper);
      if (isShape ? paints.length === 0 : !hasGround && !hasEdge) continue;
      const data = Object.entries(element instanceof HTMLElement || element instanceof SVGElement ? element.dataset : {});
      // What marks are read against is none itself.
      if (element.hasAttribute("data-ground")) continue;
      const kind = element.getAttribute("class") ?? "";
      const own = isShape ? `${style.fill}/${style.stroke}` : style.backgroundColor;
      const name = `${element.localName}.${kind} ${data.map(([key, value]) => `${key}=${value}`).join()} ${own}`;
      if (!seen.has(name)) seen.set(name, element);
    }
    return [...seen].map(([name, element], index) => {
      element.setAttribute("data-specimen", String(index));
      return { index, name, isGround: !(element instanceof SVGElement) };
    });
  });
}

export function specimen(page: Page, { index }: Specimen): Locator {
  return page.locator(`[data-specimen="${index}"]`);
}

/** How many shapes a printed PDF draws, letters not counted. A ground that is left out is drawn, in white. */
export function inkOf(pdf: Buffer): number {
  let shapes = 0;
  for (let at = pdf.indexOf("stream"); at !== -1; at = pdf.indexOf("stream", at + 6)) {
    if (pdf.subarray(at - 3, at).toString("latin1") === "end") continue;
    const start = at + (pdf[at + 6] === 13 ? 8 : 7);
    shapes += shapesIn(commandsIn(pdf.subarray(start, pdf.indexOf("endstream", start))));
  }
  return shapes;
}

function shapesIn(commands: string): number {
  let shapes = 0;
  let fill = "";
  const kept: string[] = [];
  for (const line of commands.split("\n")) {
    if (line === "q") kept.push(fill);
    else if (line === "Q") fill = kept.pop() ?? "";
    else if (/ (rg|g|k|scn)$/.test(line)) fill = line;
    else if (/^(S|B\*?)$/.test(line) || (/^f\*?$/.test(line) && !fill.endsWith("1 1 1 rg"))) shapes++;
  }
  return shapes;
}

function commandsIn(stream: Buffer): string {
  try {
    return inflateSync(stream).toString("latin1");
  } catch {
    // A font, or a picture of another compression.
    return "";
  }
}

/** The greatest contrast between two pictures of the same place, pixel by pixel. */
export function contrastBetween(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ([a, b]) => {
      const pixels = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      };
      const channel = (value = 0) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      const luminance = (data: Uint8ClampedArray, at: number) =>
        0.2126 * channel(data[at]) + 0.7152 * channel(data[at + 1]) + 0.0722 * channel(data[at + 2]);
      const [first, second] = [await pixels(a ?? ""), await pixels(b ?? "")];
      let most = 1;
      for (let at = 0; at < first.length; at += 4) {
        const [x, y] = [luminance(first, at), luminance(second, at)];
        most = Math.max(most, (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05));
      }
      return most;
    },
    [one.toString("base64"), other.toString("base64")] as const,
  );
}
