import type { DeckMap, DeckTile } from "#src/documents/deck.ts";
import { shortenedTo } from "#src/lib/shortened.ts";
import styles from "./slide.module.css";

/** Tiles of so many columns leave room for the legend beside them. */
const NARROW = 5;
/** CSS pixels: of the tiles together without and with the legend beside them, around a name, and of a character of it. */
const WIDTH = { alone: 1184, beside: 874 } as const;
const MARGIN = 14;
const CHARACTER = 14;
/** More rows than these leave no room for a name over its value: the colours speak alone, and the tables of the deck have the figures. */
const ROWS_WITH_WORDS = 7;
const STEPS = [0, 1, 2, 3, 4] as const;

/** The tile map, as large as the slide. */
export function SlideMap({ map }: { map: DeckMap }) {
  const columns = Math.max(1, ...map.tiles.map(({ column }) => column + 1));
  const isDense = map.tiles.some(({ row }) => row >= ROWS_WITH_WORDS);
  const isNarrow = columns <= NARROW;
  const most = Math.max(3, Math.floor((WIDTH[isNarrow ? "beside" : "alone"] / columns - MARGIN) / CHARACTER));
  return (
    <figure className={styles.map} role="img" aria-label={map.alt} data-beside={isNarrow || undefined}>
      <div className={styles.tiles} style={{ "--columns": columns }}>
        {map.tiles.map((tile) => (
          <Tile key={`${tile.column}:${tile.row}`} tile={{ ...tile, name: shortenedTo(tile.name, most) }} isDense={isDense} />
        ))}
      </div>
      <div className={styles.key}>
        <div className={styles.ramp}>
          {STEPS.map((step) => (
            <i key={step} style={{ background: `var(--scale-${step})` }} />
          ))}
        </div>
        {map.legend.split("; ").map((part) => (
          <p key={part}>{part}</p>
        ))}
      </div>
    </figure>
  );
}

function Tile({ tile: { name, column, row, commune }, isDense }: { tile: DeckTile; isDense: boolean }) {
  const place = { gridColumn: column + 1, gridRow: row + 1 };
  if (!commune) {
    return (
      <div className={styles.soft} style={place}>
        {!isDense && name}
      </div>
    );
  }
  const { step, value, isStandard } = commune;
  const colours = step === null ? {} : { background: `var(--scale-${step})`, color: step > 2 ? "#fff" : "#000" };
  return (
    <div className={styles.filled} data-unknown={step === null || undefined} style={{ ...place, ...colours }}>
      {isDense ? isStandard && "★" : <TileWords name={name} value={isStandard ? `★ ${value}` : value} />}
    </div>
  );
}

function TileWords({ name, value }: { name: string; value: string }) {
  return (
    <>
      <b>{name}</b>
      <span>{value}</span>
    </>
  );
}
