import type { ReactNode } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { emptiedBy } from "#src/filters/emptied-by.ts";
import { type Filter, type FilterField, NO_FILTER } from "#src/filters/filter.ts";
import { chipsOf } from "#src/filters/filter-chips.ts";
import { filterWords } from "#src/filters/filter-words.ts";
import { without } from "#src/filters/option-counts.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import styles from "./empty-cut.module.css";
import { emptyCutWords } from "./empty-cut-words.ts";
import { useFilterOptions } from "./use-filter-options.ts";

type Props = {
  message: string;
  /** How much of what is listed here a cut holds. */
  sizeOf: (filter: Filter) => number;
  /** The way back to everything, where it is more than the filters. */
  clear?: ReactNode;
};

/**
 * Nothing under the filters chosen: which of them emptied it, each to be taken back alone, and the way back to everything. Where there is
 * nothing without them either, none of them is to blame, and there is no way back to offer.
 */
export function EmptyCut({ message, sizeOf, clear }: Props) {
  const { language, t } = useLanguage();
  const { filter, setFilter } = useFilters(useDataset().known);
  const options = useFilterOptions();
  const words = emptyCutWords[language];
  if (sizeOf(NO_FILTER) === 0) {
    return (
      <div role="status">
        <EmptyNotice message={words.noData} />
      </div>
    );
  }
  const emptying = emptiedBy(filter, sizeOf);
  const nameOf = (field: FilterField) => filterWords[language][field].inSentence;
  const withValues = (field: FilterField) => {
    const chips = options ? chipsOf(filter, options, language, t).filter(({ key }) => key.startsWith(`${field}:`)) : [];
    return words.named(nameOf(field), chips.map(({ label }) => label).join(", "));
  };
  const why =
    emptying.length > 0 ? words.because(emptying.map(({ field }) => withValues(field)).reduce(words.or)) : words.together;
  return (
    <div role="status">
      <EmptyNotice
        message={message}
        action={
          <>
            <p>{why}</p>
            <div className={styles.actions}>
              {emptying.map(({ field, size }) => (
                <Button key={field} onClick={() => setFilter((now) => without(field, now))}>
                  {words.remove(nameOf(field), formatNumber(size, language))}
                </Button>
              ))}
              {clear ?? (
                <Button quiet onClick={() => setFilter(() => NO_FILTER)}>
                  {t.states.clearFilters}
                </Button>
              )}
            </div>
          </>
        }
      />
    </div>
  );
}
