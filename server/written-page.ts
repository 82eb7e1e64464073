import { WRITTEN_ID, WRITTEN_PLACE, type WrittenFigures } from "#src/lib/written-figures.ts";

/** The page with the figures written into it; as it was where it has no place for them. Data and no script: no policy has to allow it. */
export function writtenPage(html: string, written: WrittenFigures): string {
  // Within a script's element nothing but its end ends it.
  const text = JSON.stringify(written).replaceAll("<", "\\u003c");
  return html.replace(WRITTEN_PLACE, (place) => `${place}<script type="application/json" id="${WRITTEN_ID}">${text}</script>`);
}
