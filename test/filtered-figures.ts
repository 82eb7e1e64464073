import type { Commune } from "#src/domain/commune.ts";
import { totalsWithOwed } from "#src/domain/owed-plan.ts";
import type { Period } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { communesCounted, communesListed } from "#src/filters/communes-shown.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { parsePeriod } from "#src/filters/parse-period.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import { aCommune, aProgramme, aTable } from "./builders.ts";

type Given = { lines: readonly SupportLine[]; filter?: Partial<Filter>; programme?: Programme; communes?: readonly Commune[] };

/** What the overview works out of a few lines. */
export function figuresOf({ lines, filter = {}, programme = aProgramme(), communes = [aCommune()] }: Given): FilteredFigures {
  const whole = { ...NO_FILTER, ...filter };
  const table = aTable(lines);
  const inPeriod = totalsWithOwed(table, supportFilterOf(whole, programme));
  return {
    programme,
    communes: communesCounted(communes, whole, programme),
    listed: communesListed(communes, whole, programme, (id) => inPeriod.by("commune").has(id)),
    table,
    filter: whole,
    hasLines: lines.length > 0,
    inPeriod,
  };
}

/** "2017-09", "2017-Q3", "2017-H1", "2017-9M", "2017" or "programme". For literals. @throws RangeError when the text is no period. */
export function aPeriod(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new RangeError(`Not a period: "${text}"`);
  return period;
}
