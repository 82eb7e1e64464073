import { useMemo } from "react";
import type { Topology } from "#src/api/boundaries.ts";
import { useBoundaries } from "#src/api/use-boundaries.ts";
import { BoundaryMap } from "#src/charts/boundary-map.tsx";
import { boundaryMapSvg } from "#src/charts/boundary-map-image.ts";
import { type BoundaryShapes, boundaryShapes } from "#src/charts/boundary-shapes.ts";
import { MOST_NAMED_UNITS } from "#src/domain/map-units.ts";
import type { MapUnit } from "#src/domain/programme.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Loaded } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { problemWords } from "#src/messages/problem-texts.ts";
import { Banner } from "#src/ui/notice.tsx";
import { unitsWithin } from "#src/views/map-parts.ts";
import { mapMarks } from "#src/views/map-view.ts";
import { boundaryMapWords } from "./boundary-map-words.ts";
import styles from "./large-map.module.css";
import { MapFinder, useMapSearch } from "./map-finder.tsx";
import { type MapBodyProps, usePicture } from "./map-picture.ts";
import { MapWaiting } from "./map-waiting.tsx";
import { mapWords } from "./map-words.ts";
import { renderCommuneLink } from "./render-commune-link.tsx";
import { SchematicMap } from "./schematic-map.tsx";

/** The units by their boundaries; as tiles, and with a word on why, where the file that was announced cannot be drawn. */
export function BoundaryMapBody({ file, ...props }: MapBodyProps & { file: string }) {
  const { language, t } = useLanguage();
  const words = boundaryMapWords[language];
  const { input } = props;
  const units = useMemo(() => unitsWithin(props.units, input.filter), [props.units, input.filter]);
  const read = useBoundaries(file);
  const drawn = useMemo(
    () => drawnOf(read, codesOf(units), codesOf(input.programme.mapUnits)),
    [read, units, input.programme.mapUnits],
  );
  switch (drawn.kind) {
    case "pending":
      return <MapWaiting />;
    case "none":
      return <SchematicMap {...props} />;
    case "failed":
      return (
        <>
          <Banner>{words.notDrawn(file, drawn.problem === null ? words.noUnit : problemWords(drawn.problem, t))}</Banner>
          <SchematicMap {...props} />
        </>
      );
    default:
      return <Bounded {...props} units={units} drawing={drawn.shapes} />;
  }
}

const codesOf = (units: readonly MapUnit[]): ReadonlySet<string> => new Set(units.map(({ code }) => code));

type Drawn =
  | { readonly kind: "pending" | "none" }
  /** `problem` is null where the file was read and could not be drawn. */
  | { readonly kind: "failed"; readonly problem: Extract<Loaded<never>, { status: "error" }>["problem"] | null }
  | { readonly kind: "drawn"; readonly shapes: BoundaryShapes };

function drawnOf(read: Loaded<Topology | null>, codes: ReadonlySet<string>, around: ReadonlySet<string>): Drawn {
  if (read.status === "pending") return { kind: "pending" };
  if (read.status === "error") return { kind: "failed", problem: read.problem };
  if (read.value === null) return { kind: "none" };
  try {
    return { kind: "drawn", shapes: boundaryShapes(read.value, codes, around) };
  } catch {
    return { kind: "failed", problem: null };
  }
}

function Bounded({ input, units: mapUnits, figure, picture, children, drawing }: MapBodyProps & { drawing: BoundaryShapes }) {
  const { language } = useLanguage();
  const words = boundaryMapWords[language];
  const marked = useMemo(() => mapUnits.map(mapMarks(input, figure, language)), [input, mapUnits, figure, language]);
  const units = useMemo(() => {
    const byCode = new Map(marked.map((unit) => [unit.code, unit]));
    return drawing.shapes.flatMap((shape) => {
      const unit = byCode.get(shape.code);
      return unit ? [{ ...shape, ...unit }] : [];
    });
  }, [marked, drawing]);
  const isNamed = mapUnits.length <= MOST_NAMED_UNITS;
  const search = useMapSearch(marked);
  const missing = marked.length - units.length;
  const caption = missing > 0 ? words.captionWithout(formatNumber(missing, language)) : words.caption;
  usePicture(picture, () => ({ svg: boundaryMapSvg({ ...drawing, units, isNamed }), caption }));
  return (
    <div className={isNamed ? undefined : styles.large}>
      <div>
        <BoundaryMap
          units={units}
          width={drawing.width}
          height={drawing.height}
          ground={drawing.ground}
          label={mapWords[language].figures[figure]}
          isNamed={isNamed}
          marked={search.marked}
          renderLink={renderCommuneLink}
        />
      </div>
      {!isNamed && <MapFinder {...search} />}
      <figcaption>
        {children}
        <p className={styles.caption}>{caption}</p>
      </figcaption>
    </div>
  );
}
