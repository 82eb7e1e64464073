import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import type { FileChoice } from "#src/ui/take-away.tsx";
import { compareWords } from "./compare-words.ts";
import { comparisonNotes, sideName } from "./side-texts.ts";
import type { Sides } from "./sides.ts";

type Props<Row> = {
  what: string;
  sides: Sides;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  /** What is to be known of these figures alone. */
  remarks?: readonly string[];
  pictures?: readonly FileChoice[];
};

/** A table of the comparison to take away: the sides stand in for the filter's period, or for its communes. */
export function TakeAwaySides<Row>({ what, sides, columns, rows, remarks = [], pictures = [] }: Props<Row>) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const words = compareWords[language];
  const names = sides.sides.map((side) => sideName(side, language, t)).join(", ");
  const notes = () => {
    const isOfCommunes = sides.sides[0]?.subject.kind === "commune";
    const ids = sides.sides.map(({ key }) => key);
    const noted = sheetNotes(dataset, isOfCommunes ? { ...filter, communes: ids } : filter, language, t);
    return [
      `${words.title}: ${names}`,
      ...comparisonNotes(sides, language),
      ...remarks,
      ...(isOfCommunes ? noted : noted.slice(1)),
    ];
  };
  const title = `${words.title}: ${what}`;
  return (
    <TakeAwayTable title={title} fileName={`${title} ${names}`} columns={columns} rows={rows} notes={notes} pictures={pictures} />
  );
}
