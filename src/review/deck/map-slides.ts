import type { DeckMap, DeckTile, Slide } from "#src/documents/deck.ts";
import { criteriaCount, criteriaMet, criteriaMissing } from "#src/domain/commune.ts";
import { MOST_NAMED_UNITS, unitsAround } from "#src/domain/map-units.ts";
import { placedUnits } from "#src/domain/placed-units.ts";
import { noCommuneClause, noCommuneText } from "#src/filters/no-commune.ts";
import { capitalise } from "#src/lib/format-time.ts";
import { matterWords } from "#src/review/matter/matter-words.ts";
import { nearestToStandard } from "#src/review/matter/next-steps.ts";
import { openingWords } from "#src/review/matter/opening-words.ts";
import { standingSentence } from "#src/review/matter/sentences.ts";
import { standingClause } from "#src/review/matter/standing-clause.ts";
import { standingScope, tellingTime } from "#src/review/matter/telling.ts";
import { metWords } from "#src/views/criteria-met.ts";
import { mapTiles } from "#src/views/map-view.ts";
import { type Fit, fitting } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import { type DeckData, placeOf, slideOf, subtitleToDate } from "./slide-of.ts";

/** The area by criteria met; none where the programme has no map, none of its communes a place on it, more units than a slide can name, or nothing to shade: of new units no criterion is known. */
export function mapSlides(data: DeckData): Slide[] {
  const { figures, programme, language } = data;
  const words = data.words.map;
  const fit = fitting();
  if (programme.mapUnits.length > MOST_NAMED_UNITS) return [];
  const map = deckMap(null, fit, data);
  if (!map.tiles.some(({ commune }) => commune !== null) || figures.communes.every((one) => criteriaMet(one) === null)) return [];
  const placed = new Set(programme.mapUnits.map(({ communeId }) => communeId));
  const elsewhere = figures.communes.filter(({ id }) => !placed.has(id)).map(({ name }) => name);
  const standing = standingClause(figures.communes, language, undefined, noCommuneClause(data.filter, language));
  const when = tellingTime(data);
  const [nearest] = nearestToStandard(data);
  return [
    slideOf(
      {
        id: "map",
        title: capitalise(when === "to-date" ? openingWords[language].today(standing) : standing),
        subtitle: subtitleToDate(words.subtitle(placeOf(data)), data),
        body: { kind: "map", map },
        remarks: [
          ...(elsewhere.length > 0
            ? [words.notPlaced(fit.names(elsewhere, DECK_LIMITS.remarks.columns - 25, matterWords[data.language].others))]
            : []),
          standingScope(data),
        ],
        notes: [
          figures.communes.length === 0
            ? noCommuneText(data.filter, language, data.t)
            : standingSentence(figures.communes, programme, language, when),
          nearest && nearest.remaining > 0 ? data.words.next.nearest(nearest.commune.name, nearest.remaining) : "",
        ],
      },
      fit,
      data,
    ),
  ];
}

/** The tiles of the map; communes outside the filter stand for orientation only. `here`: the one that a locator points at. */
export function deckMap(here: string | null, fit: Fit, data: DeckData): DeckMap {
  const { programme, communes, figures, filter, language, words } = data;
  const units = here === null ? programme.mapUnits : unitsAround(programme.mapUnits, here);
  const tiles = mapTiles({ programme, communes, filter, byCommune: null }, "criteria", language, placedUnits(units)).map(
    ({ name, column, row, commune }): DeckTile => ({
      name: here === null ? fit.text(name, DECK_LIMITS.tileName) : name,
      column,
      row,
      commune:
        commune && !commune.isDimmed
          ? { step: commune.step, value: commune.valueLabel, isStandard: commune.isStandard, isHere: commune.id === here }
          : null,
    }),
  );
  const name = figures.communes.find(({ id }) => id === here)?.name ?? "";
  return { tiles, legend: words.map.legend, alt: here === null ? altOfMap(data) : words.map.locatorAlt(name) };
}

function altOfMap({ figures, programme, words, t }: DeckData): string {
  const shows = words.map.alt(programme.area.name);
  const shares = figures.communes.flatMap((commune) => {
    const [met, missing, of] = [criteriaMet(commune), criteriaMissing(commune), criteriaCount(commune, programme)];
    if (met === null || missing === null) return [];
    return [{ name: commune.name, least: met / of, most: 1 - missing / of, value: metWords(commune, programme, t) }];
  });
  const [high] = shares.toSorted((a, b) => b.least - a.least);
  const [low] = shares.toSorted((a, b) => a.most - b.most);
  // Where some criteria are not known, the one that seems to be at an end may not be.
  const ends = [
    high && shares.every((one) => one === high || one.most <= high.least) ? words.map.altHighest(high.name, high.value) : null,
    low && shares.length > 1 && shares.every((one) => one === low || one.least >= low.most)
      ? words.map.altLowest(low.name, low.value)
      : null,
  ].filter((end) => end !== null);
  return ends.length === 0 ? `${shows}.` : `${shows}. ${capitalise(ends.join("; "))}.`;
}
