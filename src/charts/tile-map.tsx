import { memo, type ReactNode } from "react";
import type { MapUnit } from "#src/domain/programme.ts";
import styles from "./tile-map.module.css";

/** A unit of the area on the grid. Those of the programme carry a figure. */
export type MapTile = {
  readonly code: string;
  readonly name: string;
  readonly column: number;
  readonly row: number;
  readonly commune: {
    readonly id: string;
    /** 0 (least) to 4 (most); null = unknown. */
    readonly step: 0 | 1 | 2 | 3 | 4 | null;
    readonly valueLabel: string;
    readonly isDimmed: boolean;
    readonly isStandard: boolean;
  } | null;
};

type Props = {
  tiles: readonly MapTile[];
  label: string;
  /** Wraps a commune's tile in its link. */
  renderLink: (
    communeId: string,
    props: { className: string; children: ReactNode; [data: `data-${string}`]: boolean | string },
  ) => ReactNode;
};

const STEP_CLASSES = [styles.step0, styles.step1, styles.step2, styles.step3, styles.step4];

/** The schematic map: places relative to one another, not to scale. */
export const TileMap = memo(function TileMap({ tiles, label, renderLink }: Props) {
  const columns = Math.max(1, ...tiles.map((tile) => tile.column + 1));
  return (
    <ul className={styles.map} style={{ "--columns": columns }} aria-label={label}>
      {tiles.map((tile) => (
        <li key={tile.code} style={{ gridColumn: tile.column + 1, gridRow: tile.row + 1 }}>
          {tile.commune ? (
            renderLink(tile.commune.id, {
              className: `${styles.tile} ${styles.commune} ${tile.commune.step === null ? styles.unknown : STEP_CLASSES[tile.commune.step]}`,
              "data-mark": tile.commune.step === null ? "owed-around" : "",
              "data-dimmed": tile.commune.isDimmed,
              "data-standard": tile.commune.isStandard,
              children: (
                <>
                  <span className={styles.name}>{tile.name}</span>
                  <span className={styles.value}>{tile.commune.valueLabel}</span>
                </>
              ),
            })
          ) : (
            <span className={`${styles.tile} ${styles.other}`}>{tile.name}</span>
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

/** The signature: the area in miniature with one commune filled in. The name stands beside it. Two paths; nothing where there is no map. */
export const Locator = memo(function Locator({ units, communeId }: LocatorProps) {
  if (units.length === 0) return null;
  const columns = Math.max(1, ...units.map(({ tile }) => tile.column + 1));
  const rows = Math.max(1, ...units.map(({ tile }) => tile.row + 1));
  return (
    <svg className={styles.locator} data-mark="" viewBox={`0 0 ${columns * PITCH} ${rows * PITCH}`} aria-hidden="true">
      <path className={styles.outline} d={squares(units.filter((unit) => unit.communeId !== communeId))} />
      <path className={styles.here} d={squares(units.filter((unit) => unit.communeId === communeId))} />
    </svg>
  );
});

function squares(units: readonly MapUnit[]): string {
  return units.map(({ tile }) => `M${tile.column * PITCH} ${tile.row * PITCH}h${SIDE}v${SIDE}h-${SIDE}z`).join("");
}
