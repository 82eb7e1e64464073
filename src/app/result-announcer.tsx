import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { totals } from "#src/domain/totals.ts";
import { deliveredBlank, deliveredValue } from "#src/filters/amount-texts.ts";
import type { Filter } from "#src/filters/filter.ts";
import { readFilter } from "#src/filters/filter-codec.ts";
import { owedWords } from "#src/filters/owed-words.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { formatDongShort, formatNumber } from "#src/lib/format-number.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { useAfterPaint } from "#src/ui/use-after-paint.ts";
import { areaMeant } from "#src/views/place-texts.ts";
import { resultWords } from "./result-words.ts";
import { SortAnnouncer } from "./sort-announcer.tsx";

/** As many as can be taken in by ear. */
const NAMED = 3;

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
  if (!span || !whole) return null;
  const words = resultWords[language];
  const names = filter.communes.map((id) => known?.find((commune) => commune.id === id)?.name ?? id);
  const many = names.length > NAMED ? words.communes(formatNumber(names.length, language)) : names.join(", ");
  const all = filter.area ? areaMeant({ programme: span, filter }).name : words.everywhere;
  const place = names.length === 0 ? all : many;
  const period = periodInSentence(filter.period, span, language, t);
  if (whole.lines === 0) return words.nothing(place, period);
  const delivered = deliveredValue(whole);
  const amount = delivered === null ? deliveredBlank(whole, t) : formatDongShort(delivered, language);
  const said = words.result(place, period, formatNumber(whole.lines, language), amount ?? "");
  // A sum never leaves the screen without what is missing from it, nor by ear.
  const owed = whole.linesNotReported;
  return delivered === null || owed === 0 ? said : `${said}; ${owedWords[language].lines(owed, formatNumber(owed, language))}`;
}
