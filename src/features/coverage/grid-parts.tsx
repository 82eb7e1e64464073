import { FilterLink } from "#src/filters/filter-link.tsx";
import { formatNumber } from "#src/lib/format-number.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { gridWords } from "./grid-words.ts";
import styles from "./status-grid.module.css";
import type { GridCell, Matters } from "./status-grid.ts";
import { CellMark } from "./status-grid-table.tsx";

type MattersProps = {
  matters: readonly Matters[];
  /** The grid below shows one part at a time, not all of what is counted here. */
  isLong: boolean;
};

/** The cells that matter, by what is the matter, each a sentence that leads to its lines. */
export function GridMatters({ matters, isLong }: MattersProps) {
  const { language } = useLanguage();
  const words = gridWords[language];
  if (matters.length === 0) return null;
  const more = isLong ? words.moreInParts : words.more;
  return (
    // No landmark: a screen has one for each of its grids, and they would have one name.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div role="group" className={styles.matters} aria-label={words.matters}>
      {matters.map(({ key, title, count, cells }) => (
        <div key={key}>
          <h3>{words.counted(title, formatNumber(count, language))}</h3>
          <ul>
            {cells.map((cell) => (
              <li key={cell.name}>
                <FilterLink to={paths.support.href()} also={cell.cut}>
                  <b>{cell.name}</b>: {cell.words}
                </FilterLink>
              </li>
            ))}
          </ul>
          {count > cells.length && <p className={styles.more}>{more(formatNumber(count - cells.length, language))}</p>}
        </div>
      ))}
    </div>
  );
}

export type LegendItem = { readonly text: string } & Partial<Pick<GridCell, "step" | "isOwed" | "isOpen">> & {
    /** What stands in such a cell. */
    readonly mark?: string;
  };

/** How to read a cell: the five steps, and all that is no share. */
export function GridLegend({ items }: { items: readonly LegendItem[] }) {
  const { language } = useLanguage();
  return (
    <ul className={styles.legend} aria-label={gridWords[language].legend}>
      {items.map(({ text, mark = "", step = null, isOwed = false, isOpen = false }) => (
        <li key={text}>
          <CellMark cell={{ text: mark, words: "", amounts: "", step, isOwed, isOpen }} />
          {text}
        </li>
      ))}
    </ul>
  );
}
