import { type ReactNode, useMemo, useState } from "react";
import { foldText } from "#src/lib/fold-text.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "./button.tsx";
import styles from "./data-table.module.css";
import { LONG_LIST, PAGE_ROWS, type Page, pageAt } from "./page-at.ts";
import { pagedWords } from "./paged-words.ts";

type Props<Row> = {
  /** What the list is called, for whoever cannot see where its buttons stand. */
  label: string;
  rows: readonly Row[];
  /** What a row is found by. Without it nothing is searched for: columns. */
  nameOf?: (row: Row) => string;
  /** So many are drawn at once. */
  size?: number;
  /** Whether all would be too many; else everything is drawn as if there were no pages. */
  isLong?: boolean;
  /** Where one begins: the newest month is the last. */
  from?: "start" | "end";
  children: (shown: readonly Row[]) => ReactNode;
};

/**
 * A list of which a part is drawn at a time: its first rows, its last ones, or those whose name is searched for. Paper has the part that is on the
 * screen and says which; a file has all. A short list is drawn whole, with nothing around it.
 */
export function Paged<Row>({ isLong, ...props }: Props<Row>) {
  return (isLong ?? props.rows.length > LONG_LIST) ? <Pages {...props} /> : props.children(props.rows);
}

type Place<Row> = { readonly of: readonly Row[]; readonly sought: string; readonly first: number };

function Pages<Row>({ label, rows, nameOf, size = PAGE_ROWS, from = "start", children }: Omit<Props<Row>, "isLong">) {
  const { language } = useLanguage();
  const words = pagedWords[language];
  const what = nameOf ? "rows" : "columns";
  const [sought, setSought] = useState("");
  const folded = useMemo(() => (nameOf ? rows.map((row) => foldText(nameOf(row))) : []), [rows, nameOf]);
  const found = useMemo(() => {
    const wanted = foldText(sought);
    return wanted === "" ? rows : rows.filter((_, index) => folded[index]?.includes(wanted));
  }, [rows, folded, sought]);
  // Of other rows, or of others found, one begins anew.
  const [place, setPlace] = useState<Place<Row>>();
  const first = place?.of === rows && place.sought === sought ? place.first : from === "start" ? 0 : Number.POSITIVE_INFINITY;
  const page = pageAt(found.length, size, first);
  const number = (value: number) => formatNumber(value, language);
  const range = words.range[what](number(page.first + 1), number(page.last), number(found.length));
  const told =
    found.length === 0 ? words.none(number(rows.length)) : found === rows ? range : words.found(range, number(rows.length));
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent */}
      <div role="group" className={`${styles.sorting} ${styles.pages}`} aria-label={words.pages(label)}>
        {nameOf && (
          <label>
            {words.find}
            <input type="search" value={sought} onChange={({ target }) => setSought(target.value)} />
          </label>
        )}
        <PageButtons page={page} what={what} onTurn={(to) => setPlace({ of: rows, sought, first: to })} />
      </div>
      <p className={styles.range} role="status">
        {told}
        {nameOf && `; ${words.inFile}`}
      </p>
      {found.length > 0 && children(found.slice(page.first, page.last))}
    </>
  );
}

type ButtonProps = { page: Page; what: "rows" | "columns"; onTurn: (first: number) => void };

function PageButtons({ page: { before, after, end }, what, onTurn }: ButtonProps) {
  const { language } = useLanguage();
  const words = pagedWords[language];
  return (
    <>
      <Button quiet isBusy={before === null} onClick={() => onTurn(0)}>
        {words.first[what]}
      </Button>
      <Button quiet isBusy={before === null} onClick={() => onTurn(before ?? 0)}>
        {words.before[what]}
      </Button>
      <Button quiet isBusy={after === null} onClick={() => onTurn(after ?? end)}>
        {words.after[what]}
      </Button>
      <Button quiet isBusy={after === null} onClick={() => onTurn(end)}>
        {words.last[what]}
      </Button>
    </>
  );
}
