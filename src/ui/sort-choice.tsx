import { ABSENT } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "./button.tsx";
import styles from "./data-table.module.css";
import { firstDescending, type TableSort } from "./sort-heading.tsx";

type Choice = { readonly key: string; readonly heading: string } & Parameters<typeof firstDescending>[0];
type Props = { choices: readonly Choice[]; sort: TableSort; onSort: (sort: TableSort) => void };

/** By what cards are sorted, which have no headings to press: by every column, also those that cards leave out. */
export function SortChoice({ choices, sort, onSort }: Props) {
  const { t } = useLanguage();
  const choose = (key: string) => {
    const column = choices.find((one) => one.key === key);
    if (column) onSort({ key, descending: firstDescending(column) });
  };
  return (
    <p className={styles.sorting}>
      <label>
        {t.table.sort}
        <select value={sort.key} onChange={({ target }) => choose(target.value)}>
          {!choices.some(({ key }) => key === sort.key) && <option value={sort.key}>{ABSENT}</option>}
          {choices.map(({ key, heading }) => (
            <option key={key} value={key}>
              {heading}
            </option>
          ))}
        </select>
      </label>
      <Button aria-label={t.table.reverse} onClick={() => onSort({ ...sort, descending: !sort.descending })}>
        {sort.descending ? "↓" : "↑"}
      </Button>
    </p>
  );
}
