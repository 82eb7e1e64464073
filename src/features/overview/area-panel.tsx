import { memo, useMemo, useState } from "react";
import type { Dataset } from "#src/api/dataset.ts";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import type { AreaTree } from "#src/domain/area-tree.ts";
import { FILTER_FIELDS, type Filter } from "#src/filters/filter.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { withNote, withScope } from "#src/filters/filter-scope.ts";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { totalColumns } from "#src/filters/total-columns.tsx";
import { useAddressSort } from "#src/filters/use-address-sort.ts";
import { ABSENT, formatNumber } from "#src/lib/format-number.ts";
import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { attentionFound } from "#src/review/matter/attention-view.ts";
import { Button } from "#src/ui/button.tsx";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { SkeletonRows } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import type { TableSort } from "#src/ui/sort-heading.tsx";
import { sortedRows } from "#src/ui/sorted-rows.ts";
import { usePrinting } from "#src/ui/use-printing.ts";
import { type AreaRow, areaRows, areasTotal, areasWithoutCommunes, levelOfParts } from "#src/views/area-rows.ts";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import { placeWords } from "#src/views/place-texts.ts";
import { planBarColumn } from "#src/views/plan-bar-column.tsx";
import { areaPanelWords } from "./area-words.ts";
import { periodNote } from "./period-note.ts";

/** As many as read at a glance; the rest is one click away. */
const AT_FIRST = 10;
/** So many areas without a commune are named. */
const NAMED = 6;
const BY_DELIVERED: TableSort = { key: "delivered", descending: true };
const COLUMN_KEYS = ["area", "communes", "planned", "delivered", "completion", "attention"];

type Props = { dataset: Dataset; figures: Loaded<FilteredFigures>; filter: Filter; tree: AreaTree };

/** The units of the next level below the area that is looked at: each leads into itself. Paper has all of them. */
export const AreaPanel = memo(function AreaPanel({ dataset, figures, filter, tree }: Props) {
  const { language, t } = useLanguage();
  const [sort, setSort] = useAddressSort(COLUMN_KEYS, BY_DELIVERED, "areaSort");
  const words = areaPanelWords[language];
  const level = levelOfParts(tree, filter.area?.id ?? null);
  const title = words.title(level?.one[language] ?? words.anyUnit);
  const attention = useMemo(() => valueOf(attentionFound(dataset, filter))?.found ?? null, [dataset, filter]);
  const rows = mapLoaded(figures, (value) => {
    const given = { figures: value, tree, attention };
    return { all: areaRows(given, words.rest), total: areasTotal(given, words.total) };
  });
  const empty = areasWithoutCommunes(tree, filter.area?.id ?? null);
  const rest = empty.length > NAMED ? ["…"] : [];
  const without = empty.length > 0 ? words.without([...empty.slice(0, NAMED), ...rest].join(", ")) : "";
  const [data, shown] = [valueOf(figures), valueOf(rows)];
  const columns = areaColumns(capitalise(level?.one[language] ?? words.anyUnit), shown?.all ?? [], language, t);
  const units = level?.many?.[language] ?? level?.one[language] ?? words.anyUnits;
  return (
    <Panel
      title={title}
      subtitle={
        data
          ? withScope(
              withNote(words.subtitle(capitalise(placeWords(data, language, t)), periodNote(data, language, t)), without),
              ["attention"],
              filter,
              language,
            )
          : "\u00a0"
      }
      tools={
        shown && (
          <TakeAwayTable
            embed="areas"
            title={title}
            fileName={`${title} ${filter.period.grain === "programme" ? "" : periodInFileName(filter.period, language)}`}
            columns={columns}
            rows={ordered(shown.all, columns, sort)}
            total={shown.total}
            notes={() => sheetNotes(dataset, filter, language, t)}
          />
        )
      }
    >
      <LoadedBody loaded={rows} skeleton={<SkeletonRows count={AT_FIRST} height="22rem" />}>
        {({ all, total }) => (
          <AreaTable
            caption={data ? `${title}, ${periodNote(data, language, t)}` : title}
            units={units}
            columns={columns}
            rows={all}
            total={total}
            sort={sort}
            onSort={setSort}
          />
        )}
      </LoadedBody>
    </Panel>
  );
});

type TableProps = {
  caption: string;
  units: string;
  columns: readonly TableColumn<AreaRow>[];
  rows: readonly AreaRow[];
  total: AreaRow;
  sort: TableSort;
  onSort: (sort: TableSort) => void;
};

function AreaTable({ rows, units, ...table }: TableProps) {
  const { language } = useLanguage();
  const words = areaPanelWords[language];
  const [showsAll, setShowsAll] = useState(false);
  const isPrinting = usePrinting();
  const all = ordered(rows, table.columns, table.sort);
  const count = rows.filter(({ areaId }) => areaId !== null).length;
  const isCut = count > AT_FIRST && !showsAll && !isPrinting;
  return (
    <>
      <DataTable {...table} rows={isCut ? all.slice(0, AT_FIRST) : all} rowKey={({ areaId }) => areaId ?? ""} hasCards />
      {count > AT_FIRST && !isPrinting && (
        <Button quiet onClick={() => setShowsAll(!showsAll)}>
          {isCut ? words.showAll(formatNumber(count, language), units) : words.showFewer(formatNumber(AT_FIRST, language))}
        </Button>
      )}
    </>
  );
}

/** In the reader's order; the communes that lie in none of the units come last in any. */
function ordered(rows: readonly AreaRow[], columns: readonly TableColumn<AreaRow>[], sort: TableSort): readonly AreaRow[] {
  const units = rows.filter(({ areaId }) => areaId !== null);
  return [...sortedRows(units, columns, sort), ...rows.filter(({ areaId }) => areaId === null)];
}

/** Keeps the room of the bars: they have no width of their own. */
function BarHeading({ children }: { children: string }) {
  return (
    <div style={{ inlineSize: "min(22vw, 22rem)" }}>
      <span className="visually-hidden">{children}</span>
    </div>
  );
}

function areaColumns(heading: string, rows: readonly AreaRow[], language: Language, t: Messages): TableColumn<AreaRow>[] {
  const words = areaPanelWords[language];
  const number = (value: number | null) => (value === null ? ABSENT : formatNumber(value, language));
  return [
    {
      key: "area",
      heading,
      cell: ({ areaId, name }) =>
        areaId === null ? (
          name
        ) : (
          <FilterLink to={paths.overview.href()} also={{ [FILTER_FIELDS.area.key]: areaId }}>
            {name}
          </FilterLink>
        ),
      value: ({ name }) => name,
    },
    {
      key: "communes",
      heading: words.communes,
      kind: "count",
      cell: ({ communes }) => number(communes),
      value: ({ communes }) => communes,
    },
    {
      ...planBarColumn<AreaRow>(words.bar, rows),
      headingCell: <BarHeading>{words.bar}</BarHeading>,
      isForCards: false,
    },
    ...totalColumns<AreaRow>(words.amounts, language, t),
    {
      key: "attention",
      heading: words.attention,
      kind: "count",
      cell: ({ needingAttention }) => number(needingAttention),
      value: ({ needingAttention }) => needingAttention,
    },
  ];
}
