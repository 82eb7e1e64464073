import type { Page } from "@playwright/test";

/** Two pictures of one size, seen from farther off: each cell of some pixels is the mean of its colours. */
export type Difference = {
  /** Cells whose colour is farther from the other's than `LEAST`. */
  readonly cells: number;
  /** How far the farthest is, of 255. */
  readonly most: number;
  /** The new picture as PNG in Base64, grey but for those cells. */
  readonly marked: string;
};

/** Pixels of a picture, which is drawn at half a pixel for one: eight by eight on the screen. */
const CELL = 4;
/** Of 255, in the channel that differs most. */
const LEAST = 50;

/**
 * How far two pictures are apart. Compared by the pixel, the same letters drawn a little thinner or a quarter of a pixel farther on would be another picture: two browsers of one
 * version differ in up to a fourteenth of all pixels (docs/decisions/0069). By the cell the ink of a letter is where it was, and what has moved by half a cell, has another colour or is not there is seen.
 */
export async function differenceOf(page: Page, before: Buffer, after: Buffer): Promise<Difference | "another size"> {
  return await page.evaluate(compare, {
    pictures: [before.toString("base64"), after.toString("base64")] as const,
    cell: CELL,
    least: LEAST,
  });
}

type Question = { readonly pictures: readonly [string, string]; readonly cell: number; readonly least: number };

/** A picture as it is kept, as WebP: half the weight, and by the cell the same. */
export async function keptForm(page: Page, picture: Buffer): Promise<Buffer> {
  const base64 = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    canvas.getContext("2d")?.drawImage(image, 0, 0);
    return canvas.toDataURL("image/webp", 0.7).split(",")[1] ?? "";
  }, picture.toString("base64"));
  return Buffer.from(base64, "base64");
}

/** Runs in a page, which can read a picture. */
async function compare({ pictures, cell, least }: Question): Promise<Difference | "another size"> {
  const read = async (base64: string) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (!context) throw new Error("The browser draws on no canvas");
    context.drawImage(image, 0, 0);
    return { canvas, context, pixels: context.getImageData(0, 0, image.width, image.height) };
  };
  const [before, after] = [await read(pictures[0]), await read(pictures[1])];
  const { width, height } = after.canvas;
  if (before.canvas.width !== width || before.canvas.height !== height) return "another size";

  const meanOf = ({ data }: ImageData, left: number, top: number, channel: number) => {
    let [sum, count] = [0, 0];
    for (let y = top; y < Math.min(top + cell, height); y++) {
      for (let x = left; x < Math.min(left + cell, width); x++) {
        sum += data[(y * width + x) * 4 + channel] ?? 0;
        count += 1;
      }
    }
    return sum / count;
  };
  const found: [left: number, top: number][] = [];
  let most = 0;
  for (let top = 0; top < height; top += cell) {
    for (let left = 0; left < width; left += cell) {
      const distances = [0, 1, 2].map((channel) =>
        Math.abs(meanOf(before.pixels, left, top, channel) - meanOf(after.pixels, left, top, channel)),
      );
      const distance = Math.max(...distances);
      most = Math.max(most, distance);
      if (distance > least) found.push([left, top]);
    }
  }
  const { canvas, context } = after;
  context.fillStyle = "rgb(255 255 255 / 70%)";
  context.fillRect(0, 0, width, height);
  context.fillStyle = "rgb(220 0 80 / 60%)";
  for (const [left, top] of found) context.fillRect(left, top, cell, cell);
  return { cells: found.length, most, marked: canvas.toDataURL("image/png").split(",")[1] ?? "" };
}
