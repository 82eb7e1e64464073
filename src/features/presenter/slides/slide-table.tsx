import type { DeckTable } from "#src/documents/deck.ts";
import styles from "./slide.module.css";

/** Few rows do not stretch over the slide: CSS pixels. */
const HIGHEST_ROW = 58;

/** A table set as large as its rows allow. */
export function SlideTable({ table }: { table: DeckTable }) {
  const { columns, rows, total, alt } = table;
  const kindOf = (index: number) => columns[index]?.kind ?? "text";
  return (
    <div className={styles.table}>
      <table aria-label={alt} style={{ height: `min(100%, ${HIGHEST_ROW * (rows.length + 2)}px)` }}>
        <thead>
          <tr>
            {columns.map(({ heading, kind }) => (
              <th key={heading} scope="col" data-kind={kind}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names that were shortened may be the same; their places are not.
            <Cells key={index} row={row} kindOf={kindOf} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <Cells row={total} kindOf={kindOf} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Cells({ row, kindOf }: { row: readonly string[]; kindOf: (index: number) => "text" | "number" }) {
  const [name, ...others] = row;
  return (
    <tr>
      <th scope="row" data-kind="text">
        {name}
      </th>
      {others.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell's place in its row is what it is; two may hold the same text.
        <td key={index} data-kind={kindOf(index + 1)}>
          {text}
        </td>
      ))}
    </tr>
  );
}
