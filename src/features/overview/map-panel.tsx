import { memo, useMemo, useRef } from "react";
import type { Dataset } from "#src/api/dataset.ts";
import { MapScale, MOST_ROOMY } from "#src/charts/tile-map.tsx";
import { MOST_NAMED_UNITS } from "#src/domain/map-units.ts";
import type { Filter } from "#src/filters/filter.ts";
import { withScope } from "#src/filters/filter-scope.ts";
import { useAddressChoice } from "#src/filters/use-address.ts";
import { type Loaded, loadedTogether, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import { unitsShown } from "#src/views/map-parts.ts";
import { hasUnknown, isMapEmpty, type MapFigure, type MapInput, owedOnMap } from "#src/views/map-view.ts";
import { whyNothingKnown, withWhy } from "#src/views/new-units.ts";
import { MapBody } from "./map-body.tsx";
import styles from "./map-panel.module.css";
import type { PicturePlace } from "./map-picture.ts";
import { MapTakeAway } from "./map-take-away.tsx";
import { mapWords } from "./map-words.ts";
import { periodNote } from "./period-note.ts";

const FIGURES = ["criteria", "delivered", "completion"] as const;

type Props = { dataset: Dataset; figures: Loaded<FilteredFigures>; filter: Filter };

/** The area as a map, coloured by a figure of the reader's choice. */
export const MapPanel = memo(function MapPanel({ dataset, figures, filter }: Props) {
  const { language, t } = useLanguage();
  const words = mapWords[language];
  const [figure, setFigure] = useAddressChoice<MapFigure>("map", FIGURES);
  const input = useMemo(() => mapInput(dataset, figures, filter, figure), [dataset, figures, filter, figure]);
  const picture: PicturePlace = useRef(null);
  const data = valueOf(input);
  const units = useMemo(() => (data ? unitsShown(data.programme, data.filter) : []), [data]);
  // Tiles without names have no room for the star of those recognised.
  const isStarred = figure !== "criteria" || units.length <= MOST_NAMED_UNITS || data?.programme.boundaries !== undefined;
  const owed = data && owedOnMap(data, figure, language);
  const isTiled = units.length <= MOST_NAMED_UNITS && data?.programme.boundaries === undefined;
  const isUnknown = useMemo(() => data !== null && hasUnknown(data, figure, language, units), [data, figure, language, units]);
  const unknown = isUnknown ? words[isTiled ? "hatched" : "outlined"](words.unknown[figure]) : "";
  const shownFigures = valueOf(figures);
  const unknownWhy = shownFigures && whyNothingKnown(shownFigures.communes, language);
  const subtitle = data
    ? withScope(
        withWhy(
          isStarred ? words.subtitles[figure](periodNote(data, language, t)) : words.figures.criteria,
          figure === "criteria" ? unknownWhy : null,
        ),
        figure === "criteria" ? "standing" : "support",
        filter,
        language,
      )
    : "\u00a0";
  return (
    <Panel
      title={words.titles[figure]}
      subtitle={subtitle}
      tools={
        <>
          <select
            className={styles.select}
            aria-label={words.figure}
            value={figure}
            onChange={(event) => setFigure(FIGURES.find((one) => one === event.target.value) ?? "criteria")}
          >
            {FIGURES.map((one) => (
              <option key={one} value={one}>
                {words.figures[one]}
              </option>
            ))}
          </select>
          {shownFigures && data && (
            <MapTakeAway
              figures={shownFigures}
              picture={picture}
              title={words.titles[figure]}
              subtitle={subtitle}
              notes={[unknown.replace("· ", ""), owed ?? ""]}
            />
          )}
        </>
      }
    >
      <LoadedBody loaded={input} skeleton={<Skeleton height="22rem" />}>
        {(value) =>
          isMapEmpty(value) ? (
            <EmptyNotice message={t.states.noMatch} />
          ) : (
            <figure data-wide={units.length > MOST_ROOMY || value.programme.boundaries !== undefined || undefined}>
              <MapBody input={value} units={units} figure={figure} picture={picture}>
                <MapScale less={words.less} more={words.more} note={[words.legend, unknown].filter(Boolean).join(" ")} />
                {owed && <p className={styles.caption}>{owed}</p>}
              </MapBody>
            </figure>
          )
        }
      </LoadedBody>
    </Panel>
  );
});

/** The criteria can be shown without a support line. */
function mapInput(dataset: Dataset, figures: Loaded<FilteredFigures>, filter: Filter, figure: MapFigure): Loaded<MapInput> {
  const { programme, communes } = dataset;
  if (figure === "criteria") {
    return mapLoaded(loadedTogether({ programme, communes }), (data) => ({ ...data, filter, byCommune: null }));
  }
  return mapLoaded(loadedTogether({ figures, communes }), (data) => ({
    programme: data.figures.programme,
    communes: data.communes,
    filter,
    byCommune: data.figures.inPeriod.by("commune"),
  }));
}
