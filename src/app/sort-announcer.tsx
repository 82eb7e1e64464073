import { useEffect, useState } from "react";
import { useLanguage } from "#src/messages/language-context.ts";
import { sortWords } from "./sort-words.ts";
import { sortedTable, watchSorting } from "./watch-sorting.ts";

/**
 * For who cannot see it: what a table is sorted by now, and what has come to its head. It hears what every table says of itself
 * (`aria-sort`), so that a table of any make is told of without a word of its own.
 */
export function SortAnnouncer() {
  const { language } = useLanguage();
  const [said, setSaid] = useState("");
  useEffect(
    () =>
      watchSorting((heading) => {
        const words = sortWords[language];
        const { column, descending, first, isInMillions } = sortedTable(heading);
        const sorted = words.sorted(column, descending);
        const row = first.join(", ");
        setSaid(row === "" ? sorted : words.first(sorted, isInMillions ? words.millions(row) : row));
      }),
    [language],
  );
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
