import { useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import type { Programme } from "#src/domain/programme.ts";
import { namesSponsors } from "#src/filters/matches-sponsor.ts";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { DataTable } from "#src/ui/data-table.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./coverage.module.css";
import { matrixColumns, sheetColumns } from "./coverage-columns.tsx";
import { type CoverageMatrix, CROSSINGS, type Crossing, type MatrixRow } from "./coverage-view.ts";
import { coverageWords } from "./coverage-words.ts";

type Props = { crossing: Crossing; onCross: (crossing: Crossing) => void; matrix: CoverageMatrix; programme: Programme };

/** Delivered against promised in each cell; the totals of rows and columns are those of the filter. */
export function CoverageMatrixPanel({ crossing, onCross, matrix, programme }: Props) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const words = coverageWords[language];
  const columns = useMemo(() => matrixColumns(crossing, matrix, language), [crossing, matrix, language]);
  const foot: MatrixRow = {
    key: "total",
    name: words.total,
    to: null,
    total: matrix.whole,
    cells: new Map(matrix.columns.map(({ key, total }) => [key, { kind: "total", total }])),
  };
  const title = words.panels[crossing];
  const subtitle = words.subtitle(periodInSentence(filter.period, programme, language, t));
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
        <EmptyNotice message={words.noRows[crossing]} />
      ) : (
        <div className={styles.matrix}>
          <DataTable
            caption={`${title}. ${subtitle}`}
            columns={columns}
            rows={matrix.rows}
            rowKey={({ key }) => key}
            total={foot}
          />
        </div>
      )}
      <ul className={styles.legend} aria-label={words.legend}>
        <li>{words.legends.covered}</li>
        <li>{words.legends.zero}</li>
        <li>{words.legends.notReported}</li>
        <li>{words.legends.notApplicable}</li>
        {crossing === "kind" ? (
          <li>{words.legends[namesSponsors(filter) ? "not-theirs" : "no-helper"]}</li>
        ) : (
          <>
            <li>{words.legends["no-line"]}</li>
            <li>{words.legends.unassigned}</li>
          </>
        )}
      </ul>
    </Panel>
  );
}
