import type { Language } from "#src/lib/language.ts";
import type { FileChoice } from "#src/ui/take-away.tsx";
import { chartFilesWords } from "./chart-files-words.ts";

/** A mark of the legend, as the chart draws it. `color` is a token, "var(--kind-1)". */
export type LegendMark = {
  readonly label: string;
  readonly color: string;
  readonly shape: "box" | "hatch" | "dash" | "triangle";
};

/** What a picture says around the chart, so that it can stand alone. */
export type ChartCaption = {
  /** Without extension, in plain letters. */
  readonly fileName: string;
  /** The finding. */
  readonly title: string;
  /** Measure, unit, place, period. */
  readonly subtitle: string;
  readonly legend: readonly LegendMark[];
  /** Filters, as-of day, illustrative or not, source. */
  readonly notes: readonly string[];
};

/**
 * A chart as PNG and SVG, for the menu of its panel (`pictures` of `TakeAwayTable`). `svg` gives the drawing on the screen, or
 * one made for the purpose; it is asked when a picture is chosen, and the code that makes it is fetched then.
 */
export function chartFiles(svg: () => SVGSVGElement | null, caption: () => ChartCaption, language: Language): FileChoice[] {
  const words = chartFilesWords[language];
  const choice = (label: string, kind: "png" | "svg"): FileChoice => ({
    label,
    async make() {
      const { chartImage } = await import("./chart-image.ts");
      const drawing = svg();
      if (!drawing) throw new Error(words.notDrawn);
      const about = caption();
      return { blob: await chartImage(drawing, about, kind), fileName: `${about.fileName}.${kind}` };
    },
  });
  return [choice(words.png, "png"), choice(words.svg, "svg")];
}
