import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import type { EmbedId } from "#src/lib/embed-ids.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { FileChoice } from "#src/ui/take-away.tsx";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import { isWithoutData } from "#src/views/months-without-data.ts";
import { type AmountRow, amountColumns, criteriaCells } from "./amount-columns.ts";

type Props = {
  figures: FilteredFigures;
  title: string;
  /** What the rows are: "Xã". */
  heading: string;
  rows: readonly Omit<AmountRow, "hasData">[];
  withCriteria?: boolean;
  pictures?: readonly FileChoice[];
  embed: EmbedId;
};

/** The figures behind a list of bars, or the map, with their whole as the foot. */
export function AmountsTakeAway({ figures, title, heading, rows, withCriteria = false, pictures = [], embed }: Props) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter, inPeriod } = figures;
  const hasData = !isWithoutData(figures);
  const whole = withCriteria ? criteriaCells(figures.listed, figures.programme) : { met: null, unknown: 0 };
  return (
    <TakeAwayTable
      embed={embed}
      title={title}
      fileName={`${title} ${filter.period.grain === "programme" ? "" : periodInFileName(filter.period, language)}`}
      columns={amountColumns(heading, withCriteria, language, t, whole.unknown !== 0)}
      rows={rows.map((row) => ({ ...row, hasData }))}
      total={{ name: t.commune.total, ...whole, total: inPeriod.whole, hasData }}
      notes={() => sheetNotes(dataset, filter, language, t, withCriteria ? ["standing"] : "support")}
      pictures={pictures}
    />
  );
}
