import { useDataset } from "#src/api/dataset-provider.tsx";
import { WHOLE_PROGRAMME } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Total } from "#src/domain/totals.ts";
import { withScope } from "#src/filters/filter-scope.ts";
import { owedNoteWithLines, plansNote, reportsNoteWithLines } from "#src/filters/owed-texts.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { formatDong } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./compare.module.css";
import { type FigureCell, type FigureKey, type FigureRow, figureRows } from "./compare-view.ts";
import { compareWords } from "./compare-words.ts";
import { DifferenceCell } from "./difference-cell.tsx";
import { differenceScale } from "./difference-view.ts";
import { sideColumns, sideRows } from "./side-columns.ts";
import { SideHeading } from "./side-heading.tsx";
import { communesNotes, sideInSentence, sideName, sidesInSentence, valueWords } from "./side-texts.ts";
import type { Sides } from "./sides.ts";
import { TakeAwaySides } from "./take-away-sides.tsx";

/** What stands beside figures of support; each side has its own period. */
const BESIDE_SUPPORT = ["standing", "proposal"] as const;

/** Figure by figure: of two sides both and their difference; of more a column each, the difference from the first below. */
export function FiguresPanel({ sides, programme }: { sides: Sides; programme: Programme }) {
  const { language, t } = useLanguage();
  const { filter } = useFilters(useDataset().known);
  const words = compareWords[language];
  const [base] = sides.sides;
  const isOfTwo = sides.sides.length === 2;
  const rows = figureRows(sides);
  const subtitle = isOfTwo ? words.figuresSubtitle : words.figuresSubtitleOfSome;
  return (
    <Panel
      title={words.figuresTitle}
      tools={
        <TakeAwaySides
          what={words.figuresTitle}
          sides={sides}
          columns={sideColumns(sides, language, t)}
          rows={sideRows(sides)}
          remarks={communesNotes(sides, language, t)}
        />
      }
      subtitle={withScope(
        base ? subtitle(sideInSentence(base, language, t)) : "",
        BESIDE_SUPPORT,
        { ...filter, period: WHOLE_PROGRAMME },
        language,
      )}
    >
      <div className={styles.table} data-sides={sides.sides.length}>
        <DataTable
          caption={`${words.figuresTitle}: ${sidesInSentence(sides, language, t)}`}
          columns={figureColumns(rows, sides, programme, language, t)}
          rows={rows}
          rowKey={({ key }) => key}
        />
      </div>
    </Panel>
  );
}

function figureColumns(
  rows: readonly FigureRow[],
  sides: Sides,
  programme: Programme,
  language: Language,
  t: Messages,
): TableColumn<FigureRow>[] {
  const words = compareWords[language];
  const isOfTwo = sides.sides.length === 2;
  const isOfCommunes = sides.comparison === null;
  const scale = differenceScale(rows.map(({ cells: [, cell] }) => cell?.difference ?? null));
  const difference: TableColumn<FigureRow> = {
    key: "difference",
    heading: words.difference,
    kind: "text",
    cell: ({ key, cells: [, cell] }) => (
      <DifferenceCell figure={key} difference={cell?.difference ?? null} isOfCommunes={isOfCommunes} scale={scale} />
    ),
  };
  return [
    { key: "figure", heading: words.figure, kind: "text", cell: ({ key }) => words.figures[key] },
    ...sides.sides.map(
      (side, place): TableColumn<FigureRow> => ({
        key: side.key,
        heading: sideName(side, language, t),
        headingCell: <SideHeading side={side} place={place} programme={programme} />,
        cell: ({ key, cells }) => {
          const cell = cells[place];
          if (!cell) return null;
          return (
            <>
              <Value figure={key} cell={cell} />
              {!isOfTwo && place > 0 && <DifferenceCell figure={key} difference={cell.difference} isOfCommunes={isOfCommunes} />}
            </>
          );
        },
      }),
    ),
    ...(isOfTwo ? [difference] : []),
  ];
}

function Value({ figure, cell }: { figure: FigureKey; cell: FigureCell }) {
  const { language, t } = useLanguage();
  const { value, side } = cell;
  const owed = value.kind === "number" ? owedOf(figure, side.totals.whole, language) : null;
  return (
    <>
      <strong className={styles.value} title={exact(figure, cell, language)}>
        {valueWords(figure, value, language, t)}
      </strong>
      {owed && <span className={styles.owed}>{owed}</span>}
    </>
  );
}

function owedOf(figure: FigureKey, total: Total, language: Language): string | null {
  if (figure === "planned") return plansNote(total, language);
  if (figure === "completion") return owedNoteWithLines(total, language);
  return figure === "delivered" ? reportsNoteWithLines(total, language) : null;
}

function exact(figure: FigureKey, { value }: FigureCell, language: Language): string | undefined {
  const isMoney = figure === "delivered" || figure === "planned";
  return isMoney && value.kind === "number" ? formatDong(value.value, language) : undefined;
}
