import { inTime } from "#src/lib/in-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { FileChoice } from "#src/ui/take-away.tsx";
import type { ChartCaption } from "./chart-caption.ts";
import { chartFilesWords } from "./chart-files-words.ts";

/**
 * A chart as PNG and SVG, for the menu of its panel (`pictures` of `TakeAwayTable`). `svg` gives the drawing on the screen, or
 * one made for the purpose; it is asked when a picture is chosen, and the code that makes it is fetched then.
 */
export function chartFiles(svg: () => SVGSVGElement | null, caption: () => ChartCaption, language: Language): FileChoice[] {
  const words = chartFilesWords[language];
  const choice = (label: string, kind: "png" | "svg"): FileChoice => ({
    label,
    async make() {
      const { chartImage } = await inTime(import("./chart-image.ts"));
      const drawing = svg();
      if (!drawing) throw new Error(words.notDrawn);
      const about = caption();
      return { blob: await chartImage(drawing, about, kind), fileName: `${about.fileName}.${kind}` };
    },
  });
  return [choice(words.png, "png"), choice(words.svg, "svg")];
}
