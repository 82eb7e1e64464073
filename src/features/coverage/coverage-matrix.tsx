import { useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import type { Programme } from "#src/domain/programme.ts";
import type { Filter } from "#src/filters/filter.ts";
import { withNote } from "#src/filters/filter-scope.ts";
import { namesSponsors } from "#src/filters/matches-sponsor.ts";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { EmptyCut } from "#src/views/empty-cut.tsx";
import { sheetColumns } from "./coverage-columns.ts";
import { coverageGrid, coverageMatters } from "./coverage-grid.ts";
import { coverageLegend } from "./coverage-legend.ts";
import { type CoverageMatrix, CROSSINGS, type Crossing, type MatrixRow } from "./coverage-view.ts";
import { coverageWords } from "./coverage-words.ts";
import { GridLegend, GridMatters } from "./grid-parts.tsx";
import styles from "./status-grid.module.css";
import { StatusGridTable } from "./status-grid-table.tsx";

type Props = {
  crossing: Crossing;
  /** Sponsors that are in no row, as `notCountedNote` says it. */
  leftOut: string;
  onCross: (crossing: Crossing) => void;
  matrix: CoverageMatrix;
  programme: Programme;
  /** The rows that another filter would bring. */
  rowsUnder: (filter: Filter) => number;
};

/** Delivered against promised in each cell; the totals of rows and columns are those of the filter. */
export function CoverageMatrixPanel({ crossing, leftOut, onCross, matrix, programme, rowsUnder }: Props) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const words = coverageWords[language];
  const { thresholds } = programme;
  const grid = useMemo(() => coverageGrid(crossing, matrix, thresholds, language), [crossing, matrix, thresholds, language]);
  const foot: MatrixRow = {
    key: "total",
    name: words.total,
    to: null,
    total: matrix.whole,
    cells: new Map(matrix.columns.map(({ key, total }) => [key, { kind: "total", total }])),
  };
  const title = words.panels[crossing];
  const subtitle = withNote(words.subtitle(periodInSentence(filter.period, programme, language, t)), leftOut);
  return (
    <Panel
      title={title}
      subtitle={subtitle}
      tools={
        <TakeAwayTable
          title={title}
          fileName={`${title} ${periodInFileName(filter.period, language)}`}
          columns={sheetColumns(crossing, matrix, language, t)}
          rows={matrix.rows}
          total={foot}
          notes={() => sheetNotes(dataset, filter, language, t)}
        />
      }
    >
      <div className={styles.choices}>
        <ChoiceGroup
          label={words.by}
          choices={CROSSINGS.map((value) => ({ value, label: words.crossings[value] }))}
          value={crossing}
          onChange={onCross}
        />
      </div>
      {matrix.rows.length === 0 ? (
        <EmptyCut message={words.noRows[crossing]} sizeOf={rowsUnder} />
      ) : (
        <>
          <GridMatters matters={coverageMatters(crossing, matrix, grid, thresholds, language)} />
          <GridLegend items={coverageLegend(crossing, namesSponsors(filter), thresholds, language)} />
          <StatusGridTable caption={`${title}. ${subtitle}`} corner={words.rowHeadings[crossing]} grid={grid} hint={words.hint} />
        </>
      )}
    </Panel>
  );
}
