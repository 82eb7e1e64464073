import { memo, useDeferredValue, useMemo } from "react";
import { largeMapSvg } from "#src/charts/large-map-image.ts";
import { PartMap } from "#src/charts/part-map.tsx";
import type { MapTile } from "#src/charts/tile-map.tsx";
import { placedAlone } from "#src/domain/placed-units.ts";
import type { MapUnit } from "#src/domain/programme.ts";
import { FILTER_FIELDS } from "#src/filters/filter.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { formatNumber } from "#src/lib/format-number.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { usePrinting } from "#src/ui/use-printing.ts";
import { type MapPart, mapParts } from "#src/views/map-parts.ts";
import { type MarkedUnit, mapMarks } from "#src/views/map-view.ts";
import styles from "./large-map.module.css";
import { largeMapWords } from "./large-map-words.ts";
import { MapFinder, useMapSearch } from "./map-finder.tsx";
import { type MapBodyProps, usePicture } from "./map-picture.ts";
import { renderCommuneLink } from "./render-commune-link.tsx";

/**
 * A map of more units than can be named: a small map for each area, read by its colours, and beside them the communes at both ends, or any by its
 * name. Laying out and drawing a part is a turn of its own: all of them together would hold the page.
 */
export function LargeMap({ input, units, figure, picture, children }: MapBodyProps) {
  const { language } = useLanguage();
  const words = largeMapWords[language];
  const allParts = mapParts(input.programme, units, input.filter.area?.id ?? null);
  const isPrinting = usePrinting();
  const inTurn = useDeferredValue(allParts, NO_PART);
  // Paper waits for nothing, and has nothing to point with.
  const parts = isPrinting ? allParts : inTurn;
  const marked = useMemo(() => {
    const markOf = mapMarks(input, figure, language);
    return new Map(units.map((unit) => [unit, markOf(unit)]));
  }, [input, units, figure, language]);
  const markedInTurn = useDeferredValue(marked);
  const shown = isPrinting ? marked : markedInTurn;
  const everyOne = useMemo(() => [...marked.values()], [marked]);
  const search = useMapSearch(everyOne);
  usePicture(picture, () => ({
    svg: largeMapSvg(allParts.map((part) => titledTiles(part, marked, words.elsewhere))),
    caption: words.place,
  }));
  return (
    <div className={styles.large}>
      <div className={styles.parts} data-single={allParts.length === 1 || undefined}>
        {parts.map((part) => (
          <OnePart key={part.id} part={part} marked={shown} found={search.marked} />
        ))}
      </div>
      {!isPrinting && <MapFinder {...search} />}
      <figcaption>
        {children}
        <p className={styles.caption}>{isPrinting ? words.place : words.caption}</p>
      </figcaption>
    </div>
  );
}

const NO_PART: readonly MapPart[] = [];

type PartProps = {
  part: MapPart;
  marked: ReadonlyMap<MapUnit, MarkedUnit>;
  found: ReadonlySet<string>;
};

const OnePart = memo(function OnePart({ part, marked, found }: PartProps) {
  const { language } = useLanguage();
  const words = largeMapWords[language];
  const tiles = useMemo(() => partTiles(part, marked), [part, marked]);
  const name = part.name || words.elsewhere;
  return (
    <PartMap
      title={
        part.id === "" ? (
          name
        ) : (
          <FilterLink to={paths.overview.href()} also={{ [FILTER_FIELDS.area.key]: part.id }}>
            {name}
          </FilterLink>
        )
      }
      label={name}
      note={words.units(formatNumber(tiles.length, language))}
      tiles={tiles}
      marked={found}
      renderLink={renderCommuneLink}
    />
  );
});

function titledTiles(part: MapPart, marked: PartProps["marked"], elsewhere: string) {
  return { title: part.name || elsewhere, tiles: partTiles(part, marked) };
}

/** The tiles of a part, on a map of its own. */
function partTiles({ units }: MapPart, marked: ReadonlyMap<MapUnit, MarkedUnit>): MapTile[] {
  const byCode = new Map(units.map((unit) => [unit.code, marked.get(unit)]));
  return placedAlone(units).flatMap(({ code, tile }) => {
    const unit = byCode.get(code);
    return unit ? [{ ...unit, ...tile }] : [];
  });
}
