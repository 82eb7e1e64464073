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
import { useListPlace } from "#src/filters/use-list-place.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { isLongGrid } from "#src/ui/long-list.ts";
import { PagedColumns, PagedRows } from "#src/ui/paged.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { EmptyCut } from "#src/views/empty-cut.tsx";
import { MOST_SHEET_COLUMNS, matrixPairs, type Pair, pairColumns, sheetColumns } from "./coverage-columns.ts";
import { coverageGrid, coverageMatters } from "./coverage-grid.ts";
import { coverageLegend } from "./coverage-legend.ts";
import {
  type CoverageCell,
  type CoverageMatrix,
  CROSSINGS,
  type Crossing,
  columnsOf,
  type Header,
  type MatrixRow,
} from "./coverage-view.ts";
import { coverageWords } from "./coverage-words.ts";
import { GridLegend, GridMatters } from "./grid-parts.tsx";
import styles from "./status-grid.module.css";
import { partRows } from "./status-grid.ts";
import { StatusGridTable } from "./status-grid-table.tsx";

/** A part of a long matrix of sponsors: a sponsor has two or three communes, which stand beside one another, and scroll. */
const SPONSORS = { rows: 10, columns: 60 } as const;

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
  const place = useListPlace();
  const words = coverageWords[language];
  const { thresholds } = programme;
  const isLong = isLongGrid(matrix.rows.length, matrix.columns.length);
  const matters = useMemo(
    () => coverageMatters(crossing, matrix, thresholds, language),
    [crossing, matrix, thresholds, language],
  );
  const title = words.panels[crossing];
  const subtitle = withNote(words.subtitle(periodInSentence(filter.period, programme, language, t)), leftOut);
  return (
    <Panel title={title} subtitle={subtitle} tools={<MatrixToTake crossing={crossing} matrix={matrix} title={title} />}>
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
          <GridMatters matters={matters} isLong={isLong} />
          <GridLegend items={coverageLegend(crossing, namesSponsors(filter), matrix, thresholds, language)} />
          <PagedRows
            rows={matrix.rows}
            nameOf={nameOf}
            isLong={isLong}
            place={place}
            keyOf={keyOf}
            size={crossing === "kind" ? partRows(matrix.columns.length) : SPONSORS.rows}
          >
            {(rows, part) => (
              <PagedColumns
                columns={isLong ? columnsOf(crossing, matrix, rows) : matrix.columns}
                isLong={isLong && crossing === "sponsor"}
                most={SPONSORS.columns}
              >
                {(columns) => (
                  <Grid {...{ crossing, matrix, rows, columns, thresholds, part }} caption={`${title}. ${subtitle}`} />
                )}
              </PagedColumns>
            )}
          </PagedRows>
        </>
      )}
    </Panel>
  );
}

const nameOf = ({ name }: MatrixRow) => name;
const keyOf = ({ key }: MatrixRow) => key;

type GridProps = Pick<Props, "crossing" | "matrix"> & {
  rows: readonly MatrixRow[];
  columns: readonly Header[];
  thresholds: Programme["thresholds"];
  caption: string;
  part: string | null;
};

function Grid({ crossing, matrix, rows, columns, thresholds, caption, part }: GridProps) {
  const { language } = useLanguage();
  const words = coverageWords[language];
  const grid = useMemo(
    () => coverageGrid(crossing, { ...matrix, rows, columns }, thresholds, language, matrix.rows.length),
    [crossing, matrix, rows, columns, thresholds, language],
  );
  return <StatusGridTable {...{ caption, part, grid }} corner={words.rowHeadings[crossing]} hint={words.hint} />;
}

/** All of the matrix, whichever part of it is drawn. */
function MatrixToTake({ crossing, matrix, title }: Pick<Props, "crossing" | "matrix"> & { title: string }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const name = coverageWords[language].total;
  const shared = {
    title,
    fileName: `${title} ${periodInFileName(filter.period, language)}`,
    notes: () => sheetNotes(dataset, filter, language, t),
  };
  const whole = { key: "total", name, to: null, total: matrix.whole };
  const isMany = matrix.columns.length > MOST_SHEET_COLUMNS;
  if (isMany) {
    const total: Pair = { row: { ...whole, cells: new Map() }, column: null, cell: { kind: "total", total: matrix.whole } };
    return <TakeAwayTable {...shared} columns={pairColumns(language, t)} rows={() => matrixPairs(matrix)} total={total} />;
  }
  const cells = new Map(matrix.columns.map(({ key, total }): [string, CoverageCell] => [key, { kind: "total", total }]));
  return (
    <TakeAwayTable
      {...shared}
      columns={sheetColumns(crossing, matrix, language, t)}
      rows={matrix.rows}
      total={{ ...whole, cells }}
    />
  );
}
