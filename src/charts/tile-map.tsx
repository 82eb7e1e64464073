import { type CSSProperties, memo, type ReactNode } from "react";
import { unitsAround } from "#src/domain/map-units.ts";
import type { MapUnit } from "#src/domain/programme.ts";
import { type LocatorPlace, locatorPlaces } from "./locator-places.ts";
import styles from "./tile-map.module.css";

/** A unit of the area on the grid. Those of the programme carry a figure. */
export type MapTile = {
  readonly code: string;
  readonly name: string;
  readonly column: number;
  readonly row: number;
  readonly commune: MapMark | null;
};

/** What the map says of a commune. */
export type MapMark = {
  readonly id: string;
  /** 0 (least) to 4 (most); null = unknown. */
  readonly step: 0 | 1 | 2 | 3 | 4 | null;
  readonly valueLabel: string;
  /** What the step was taken from, to set communes in order by; null where no order is stated. */
  readonly measure: number | null;
  readonly isDimmed: boolean;
  readonly isStandard: boolean;
};

/** Wraps what stands for a commune in its link. */
export type RenderLink = (
  communeId: string,
  props: {
    className: string | undefined;
    children: ReactNode;
    title?: string;
    style?: CSSProperties;
    [data: `data-${string}`]: boolean | string;
  },
) => ReactNode;

type Props = {
  tiles: readonly MapTile[];
  label: string;
  renderLink: RenderLink;
};

/** With more tiles than these there is no room for their words on every screen: they stand where they fit. */
export const MOST_ROOMY = 40;
const STEP_CLASSES = [styles.step0, styles.step1, styles.step2, styles.step3, styles.step4];

/** The schematic map: places relative to one another, not to scale. */
export const TileMap = memo(function TileMap({ tiles, label, renderLink }: Props) {
  const columns = Math.max(1, ...tiles.map((tile) => tile.column + 1));
  const isDense = tiles.length > MOST_ROOMY;
  return (
    <ul className={styles.map} style={{ "--columns": columns }} data-dense={isDense || undefined} aria-label={label}>
      {tiles.map((tile) => (
        <li key={tile.code} style={{ gridColumn: tile.column + 1, gridRow: tile.row + 1 }}>
          {tile.commune ? (
            renderLink(tile.commune.id, {
              className: `${styles.tile} ${styles.commune} ${tile.commune.step === null ? styles.unknown : STEP_CLASSES[tile.commune.step]}`,
              "data-mark": tile.commune.step === null ? "owed-around" : "",
              "data-dimmed": tile.commune.isDimmed,
              "data-standard": tile.commune.isStandard,
              ...(isDense ? { title: `${tile.name}: ${tile.commune.valueLabel}` } : {}),
              children: (
                <>
                  <span className={styles.name}>{tile.name}</span>
                  <span className={styles.value}>{tile.commune.valueLabel}</span>
                </>
              ),
            })
          ) : (
            <span className={`${styles.tile} ${styles.other}`}>
              {isDense ? <span className={styles.name}>{tile.name}</span> : tile.name}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
});

/** The scale under the map, from least to most. */
export function MapScale({ less, more, note }: { less: string; more: string; note: string }) {
  return (
    <p className={styles.scale}>
      <span>{less}</span>
      <span className={styles.steps} data-mark="" aria-hidden="true">
        {STEP_CLASSES.map((step) => (
          <i key={step} className={step} />
        ))}
      </span>
      <span>{more}</span>
      <span>{note}</span>
    </p>
  );
}

type LocatorProps = { units: readonly MapUnit[]; communeId: string };

const PITCH = 5;
const SIDE = 4.2;

/** The signature: the area in miniature with one commune filled in; of a large programme the part that it lies in. The name stands beside it. Two paths; nothing where there is no map. */
export const Locator = memo(function Locator({ units, communeId }: LocatorProps) {
  const around = locatorPlaces(unitsAround(units, communeId));
  if (around.length === 0) return null;
  const columns = Math.max(1, ...around.map(({ column }) => column + 1));
  const rows = Math.max(1, ...around.map(({ row }) => row + 1));
  return (
    <svg className={styles.locator} data-mark="" viewBox={`0 0 ${columns * PITCH} ${rows * PITCH}`} aria-hidden="true">
      <path data-ground="" className={styles.outline} d={squares(around.filter((unit) => unit.communeId !== communeId))} />
      <path className={styles.here} d={squares(around.filter((unit) => unit.communeId === communeId))} />
    </svg>
  );
});

function squares(places: readonly LocatorPlace[]): string {
  return places.map(({ column, row }) => `M${column * PITCH} ${row * PITCH}h${SIDE}v${SIDE}h-${SIDE}z`).join("");
}
