import { useLanguage } from "#src/messages/language-context.ts";
import { SortHeading, type TableSort } from "#src/ui/sort-heading.tsx";
import { isFigure, type LineColumnKey, startsLargest } from "../line-columns.ts";
import { supportLinesWords } from "../support-lines-words.ts";

type Props = { shown: readonly LineColumnKey[]; sort: TableSort; onSort: (sort: TableSort) => void };

/** The headings, each a button that sorts. */
export function LinesHeading({ shown, sort, onSort }: Props) {
  const { language } = useLanguage();
  const { headings } = supportLinesWords[language];
  return (
    <thead>
      <tr aria-rowindex={1}>
        {shown.map((key) => (
          <SortHeading
            key={key}
            columnKey={key}
            heading={headings[key]}
            startsDescending={startsLargest(key)}
            sort={sort}
            // In a task of its own: beside a hundred thousand lines the browser takes some 15 ms over a new address.
            onSort={(next) => setTimeout(() => onSort(next))}
            data-figure={isFigure(key) ? "" : undefined}
          />
        ))}
      </tr>
    </thead>
  );
}
