import type { ReactNode } from "react";
import { MOST_ASKED } from "#src/api/asked-lines.ts";
import type { Support, SupportOfLines } from "#src/api/dataset.ts";
import type { SupportOfGroups } from "#src/api/rows.ts";
import { useAskedLines } from "#src/api/use-asked-lines.ts";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import { totals } from "#src/domain/totals.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { linesOfWords } from "./lines-of-words.ts";

type Props<Of extends Support> = {
  support: Of;
  /** What they are asked by, where they came added up. */
  filter: SupportFilter;
  skeleton: ReactNode;
  /** Where the notice that there are too many stands. */
  frame?: (notice: ReactNode, support: SupportOfGroups) => ReactNode;
  children: (support: SupportOfLines) => ReactNode;
};

/** The lines themselves: at hand, or, of a source that has so many that it sends them added up, those of a cut, asked for where they are shown. */
export function LinesOf({ support, ...props }: Props<Support>) {
  return support.held === "lines" ? props.children(support) : <FewEnough support={support} {...props} />;
}

function FewEnough({ support, filter, frame = asItIs, ...props }: Props<SupportOfGroups>) {
  const { language } = useLanguage();
  const { lines } = totals(support.table, filter).whole;
  const number = (count: number) => formatNumber(count, language);
  if (lines > MOST_ASKED) {
    return frame(<EmptyNotice message={linesOfWords[language].tooMany(number(lines), number(MOST_ASKED))} />, support);
  }
  return <Asked support={support} filter={filter} {...props} />;
}

const asItIs = (notice: ReactNode) => notice;

function Asked({ support, filter, skeleton, children }: Props<SupportOfGroups>) {
  const lines = useAskedLines(support, filter);
  return (
    <LoadedBody loaded={lines} skeleton={skeleton}>
      {children}
    </LoadedBody>
  );
}
