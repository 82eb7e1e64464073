// @vitest-environment node
import { describe, expect, it } from "vitest";
import { underCurrentUnits } from "#src/api/under-current-units.ts";
import { dataNatureWords } from "#src/filters/data-nature-words.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { mapLoaded } from "#src/lib/loaded.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { deckFor } from "#test/demo-deck.ts";

const TODAY = underCurrentUnits(demoDataset());
const UNITS = {
  vi: "Các xã đặc thù vùng bãi ngang và ven biển của",
  en: "All the special communes by the sea and on the islands of",
};
const LONG = {
  ...TODAY,
  programme: mapLoaded(TODAY.programme, (programme) => ({ ...programme, vocabulary: { ...programme.vocabulary, units: UNITS } })),
};

describe.each(["vi", "en"] as const)("under the units of today: %s", (language) => {
  it("the mark stays whole on every slide, whatever is cut around it", () => {
    const mark = dataNatureWords[language].ofToday("");
    const said = [TODAY, LONG].flatMap((dataset) =>
      deckFor(dataset, language, { ...NO_FILTER, units: "current" }).slides.flatMap(({ subtitle }) => subtitle ?? []),
    );
    const marked = said.filter((subtitle) => subtitle.includes("(") && subtitle.includes(mark.slice(0, 9)));
    expect(marked.length).toBeGreaterThan(10);
    for (const subtitle of marked) {
      expect(subtitle).toContain(mark);
      expect(subtitle.length).toBeLessThanOrEqual(90);
    }
  });

  it("no slide shades a map, or lists criteria, of which nothing is known", () => {
    const ids = deckFor(TODAY, language, { ...NO_FILTER, units: "current" }).slides.map(({ id }) => id);
    expect(ids).not.toContain("map");
    expect(ids).not.toContain("criteria");
    expect(ids).toContain("ranking");
  });
});
