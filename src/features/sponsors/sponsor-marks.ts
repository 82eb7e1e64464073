import type { Filter } from "#src/filters/filter.ts";
import { supportMeant } from "#src/filters/filter-scope.ts";
import { formatDongShort } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { ownWords } from "#src/messages/spoken.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import type { PromisedTo, SponsorRow } from "#src/views/sponsor-list-view.ts";
import { sponsorsWords } from "./sponsors-words.ts";

/** What must not be overlooked about a sponsor, in words; null where there is nothing. */
export function markOf(
  {
    standing,
    total,
    promisedTo,
    inCharge,
    inChargeElsewhere,
  }: Pick<SponsorRow, "standing" | "total" | "promisedTo" | "inCharge" | "inChargeElsewhere">,
  filter: Filter,
  language: Language,
): string | null {
  const words = sponsorsWords[language].marks;
  switch (standing) {
    case "supports":
    case "no-data":
      return null;
    case "promised":
      return words.promised(formatDongShort(total.planned, language), communesWords(promisedTo, language));
    case "owed":
      return total.planned > 0
        ? words.owedPromise(formatDongShort(total.planned, language), communesWords(promisedTo, language), owingWords(promisedTo))
        : words.owed;
    case "idle":
      return inCharge.length > 0 ? words.idle(supportMeant(filter, language)) : words.idleUnassigned;
    case "unassigned":
      return inChargeElsewhere.length > 0 ? words.elsewhere(inChargeElsewhere.join(", ")) : words.unassigned;
  }
}

/** Each with its sum where there are several. */
function communesWords(promisedTo: readonly PromisedTo[], language: Language): string {
  const [only] = promisedTo;
  if (only && promisedTo.length === 1) return only.name;
  return promisedTo.map(({ name, total }) => `${name} (${formatDongShort(total.planned, language)})`).join(", ");
}

/** Where only some of them owe a report, which: of the others it is known that nothing came. */
function owingWords(promisedTo: readonly PromisedTo[]): string {
  const owing = promisedTo.filter(({ total }) => total.linesNotReported > 0);
  return owing.length === promisedTo.length ? "" : owing.map(({ name }) => name).join(", ");
}

/** An agency's level or an enterprise's sector; levels that the programme knows are said in the reader's language. */
export function detailWords(detail: string, language: Language): string {
  const { levels } = sponsorsWords[language].page;
  const named = { ...levels, ...ownWords(language).agencyLevels };
  return Object.entries(named).find(([level]) => level === detail)?.[1] ?? detail;
}

/** The mark as a column of its own, for files. */
export function markColumn(filter: Filter, language: Language): TableColumn<SponsorRow> {
  const text = (row: SponsorRow) => (row.sponsor ? markOf(row, filter, language) : null);
  return { key: "mark", heading: sponsorsWords[language].list.mark, cell: text, value: text, kind: "text" };
}
