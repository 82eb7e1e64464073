import { niceScale } from "#src/charts/nice-scale.ts";
import { kindName } from "#src/domain/kind-name.ts";
import type { Programme } from "#src/domain/programme.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import {
  deliveredBlank,
  deliveredText,
  deliveredValue,
  plannedBlank,
  plannedText,
  plannedValue,
} from "#src/filters/amount-texts.ts";
import { owedColumns } from "#src/filters/total-columns.tsx";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { scaleText } from "#src/views/scale-text.ts";
import styles from "./compare.module.css";
import { compareWords } from "./compare-words.ts";
import { DeliveredCell } from "./delivered-cell.tsx";
import { DifferenceCell } from "./difference-cell.tsx";
import { verdictOf } from "./difference-view.ts";
import { Dumbbell } from "./dumbbell.tsx";
import { commonScale, type KindRow, kindRows } from "./kinds-view.ts";
import { SideHeading } from "./side-heading.tsx";
import { sideName, sidesInSentence } from "./side-texts.ts";
import type { Sides } from "./sides.ts";
import { TakeAwaySides } from "./take-away-sides.tsx";

/** The kinds of support, the sides of each on one line, sorted by how they changed. */
export function KindsPanel({ sides, programme }: { sides: Sides; programme: Programme }) {
  const { language, t } = useLanguage();
  const words = compareWords[language].kinds;
  const rows = kindRows(sides, programme);
  const scale = niceScale(commonScale(sides, "kind"));
  const drawn = scale.max > scale.min ? words.subtitle(scaleText(scale, language)) : words.subtitleOfNothing;
  const sorted = sides.sides.length > 2 ? words.sortedOfSome : words.sorted;
  return (
    <Panel
      title={words.title}
      subtitle={`${sorted}. ${drawn}`}
      tools={<TakeAwaySides what={words.title} sides={sides} columns={sheetColumns(sides, programme, language, t)} rows={rows} />}
    >
      {rows.length === 0 ? (
        <EmptyNotice message={words.none} />
      ) : (
        <figure className={styles.table} data-sides={sides.sides.length} data-kinds>
          <DataTable
            caption={`${words.title}: ${sidesInSentence(sides, language, t)}`}
            columns={screenColumns(sides, programme, language, t)}
            rows={rows}
            rowKey={({ id }) => id}
          />
        </figure>
      )}
    </Panel>
  );
}

function screenColumns(sides: Sides, programme: Programme, language: Language, t: Messages): TableColumn<KindRow>[] {
  const words = compareWords[language];
  const scale = niceScale(commonScale(sides, "kind"));
  const isOfCommunes = sides.comparison === null;
  // Where other months are compared than those of the marks, the way between them is not the difference.
  const isWhole = isOfCommunes || (sides.comparison?.months?.isWhole ?? false);
  const verdict = ({ difference }: KindRow) => (difference && isWhole ? verdictOf("delivered", difference, isOfCommunes) : null);
  const difference: TableColumn<KindRow> = {
    key: "difference",
    heading: words.difference,
    kind: "text",
    cell: (row) => <DifferenceCell figure="delivered" difference={row.difference} isOfCommunes={isOfCommunes} />,
  };
  return [
    { key: "kind", heading: words.kinds.title, kind: "text", cell: ({ id }) => kindName(programme.kinds, id, language) },
    ...sides.sides.map(
      (side, place): TableColumn<KindRow> => ({
        key: side.key,
        heading: sideName(side, language, t),
        headingCell: <SideHeading side={side} place={place} />,
        cell: ({ totals }) => <DeliveredCell total={totals[place] ?? EMPTY_TOTAL} />,
      }),
    ),
    {
      key: "marks",
      heading: words.kinds.marks,
      kind: "text",
      cell: (row) => <Dumbbell totals={row.totals} scale={scale} verdict={verdict(row)} />,
    },
    ...(sides.sides.length === 2 ? [difference] : []),
  ];
}

/** A kind as a row, for a sheet: delivered and planned of each side, and of two their difference. */
function sheetColumns(sides: Sides, programme: Programme, language: Language, t: Messages): TableColumn<KindRow>[] {
  const words = compareWords[language];
  const nameOf = ({ id }: KindRow) => kindName(programme.kinds, id, language);
  const differenceOf = ({ difference }: KindRow) => difference?.absolute ?? null;
  const difference: TableColumn<KindRow> = {
    key: "difference",
    heading: words.differenceOf(words.figures.delivered),
    cell: differenceOf,
    value: differenceOf,
    kind: "dong",
  };
  return [
    { key: "kind", heading: words.kinds.title, cell: nameOf, value: nameOf },
    ...sides.sides.flatMap((side, place): TableColumn<KindRow>[] => {
      const name = sideName(side, language, t);
      const totalOf = ({ totals }: KindRow) => totals[place] ?? EMPTY_TOTAL;
      const hasData = side.dataMonths.length > 0;
      return [
        {
          key: `${side.key} delivered`,
          heading: `${name}: ${words.figures.delivered}`,
          cell: (row) => deliveredText(totalOf(row), language, t),
          value: (row) => deliveredValue(totalOf(row)),
          blank: (row) => deliveredBlank(totalOf(row), t, hasData),
          kind: "dong",
        },
        {
          key: `${side.key} planned`,
          heading: `${name}: ${words.figures.planned}`,
          cell: (row) => plannedText(totalOf(row), language),
          value: (row) => plannedValue(totalOf(row)),
          blank: (row) => plannedBlank(totalOf(row), t, hasData),
          kind: "dong",
        },
        ...owedColumns<{ total: Total; hasData: boolean }>(language).map(
          ({ key, heading, value, blank, kind, isForFiles }): TableColumn<KindRow> => ({
            key: `${side.key} ${key}`,
            heading: `${name}: ${heading}`,
            cell: () => null,
            value: (row) => value?.({ total: totalOf(row), hasData }) ?? null,
            blank: (row) => blank?.({ total: totalOf(row), hasData }) ?? null,
            kind: kind ?? "count",
            isForFiles: isForFiles ?? true,
          }),
        ),
      ];
    }),
    ...(sides.sides.length === 2 ? [difference] : []),
  ];
}
