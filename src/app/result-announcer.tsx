import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { totals } from "#src/domain/totals.ts";
import type { Filter } from "#src/filters/filter.ts";
import { readFilter } from "#src/filters/filter-codec.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { useAfterPaint } from "#src/ui/use-after-paint.ts";
import { resultSentence } from "./result-sentence.ts";
import { SortAnnouncer } from "./sort-announcer.tsx";

/** For who cannot see it: what a change of the filters has come to, and of a table's order. Nothing until there was one. `opened`: the filters of the address that the page was opened with. */
export function ResultAnnouncer({ opened }: { opened: string }) {
  const { known } = useDataset();
  const { filter } = useFilters(known);
  // Whoever looks has the answer first.
  const drawn = useDeferredValue(filter);
  const shown = useAfterPaint(drawn) ?? drawn;
  const [hasChanged, setHasChanged] = useState(false);
  // The same choice is another object after each reading. In an effect: what stands from the start is not said aloud.
  useEffect(() => {
    const first = readFilter(new URLSearchParams(opened), known).filter;
    if (!hasChanged && JSON.stringify(shown) !== JSON.stringify(first)) setHasChanged(true);
  }, [opened, known, shown, hasChanged]);
  return (
    <>
      <p className="visually-hidden" role="status">
        {hasChanged && <Result filter={shown} />}
      </p>
      <SortAnnouncer />
    </>
  );
}

function Result({ filter }: { filter: Filter }) {
  const { language, t } = useLanguage();
  const { programme, support, communes } = useDataset();
  const [span, lines, known] = [valueOf(programme), valueOf(support), valueOf(communes)];
  const whole = useMemo(() => span && lines && totals(lines.table, supportFilterOf(filter, span)).whole, [span, lines, filter]);
  return span && lines && whole
    ? resultSentence(whole, filter, { programme: span, table: lines.table, communes: known ?? [] }, language, t)
    : null;
}
