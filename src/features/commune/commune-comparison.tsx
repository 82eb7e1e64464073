import { useDataset } from "#src/api/dataset-provider.tsx";
import { amountScale, barOn, placeOn } from "#src/charts/amount-scale.ts";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import type { Commune } from "#src/domain/commune.ts";
import { totalsWithOwed } from "#src/domain/owed-plan.ts";
import type { Programme } from "#src/domain/programme.ts";
import { proposalsAsked } from "#src/domain/proposals-asked.ts";
import { EMPTY_TOTAL } from "#src/domain/totals.ts";
import { ANYWHERE } from "#src/filters/communes-chosen.ts";
import { owedWords } from "#src/filters/owed-words.ts";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import { periodWords } from "#src/filters/period-texts.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { ABSENT, formatMillions, formatNumber, formatPercent } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { loadedTogether, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { useScoped } from "#src/views/use-scoped.ts";
import styles from "./commune-page.module.css";
import { communeWords } from "./commune-words.ts";
import {
  type ComparedFigure,
  communesOwing,
  type MedianComparison,
  medianComparison,
  type OwedOfFigures,
  owedOfFigures,
} from "./median-comparison.ts";

/** What the table has beside figures of support. */
const BESIDE_SUPPORT = ["standing", "everything"] as const;

/** How the commune stands beside the median of all: whatever communes the filter holds. */
export function CommuneComparison({ commune, programme }: { commune: Commune; programme: Programme }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { communes, support, proposals, known } = dataset;
  const { filter } = useFilters(known);
  const scoped = useScoped();
  const words = communeWords[language];
  const title = `${words.comparison}: ${t.commune.title(commune.name)}`;
  const rows = mapLoaded(loadedTogether({ communes, support }), (data) => {
    const cut = supportFilterOf({ ...filter, ...ANYWHERE }, programme);
    const byCommune = totalsWithOwed(data.support.table, cut).by("commune");
    const all = valueOf(proposals);
    const asked = all && proposalsAsked(all, data.communes, programme.dataThrough);
    return {
      rows: medianComparison(commune.id, data.communes, byCommune, asked, programme),
      owed: owedOfFigures(byCommune.get(commune.id) ?? EMPTY_TOTAL, language),
      owing: communesOwing(data.communes, byCommune),
    };
  });
  const ready = valueOf(rows);
  const columns = columnsOf(ready?.owed ?? {}, ready?.owing ?? 0, language);
  const owing = ready && ready.owing > 0 ? words.medianOwing(formatNumber(ready.owing, language)) : null;
  return (
    <Panel
      title={words.comparison}
      subtitle={scoped(words.comparisonOf(periodWords(filter.period, language, t)), BESIDE_SUPPORT)}
      tools={
        ready && (
          <TakeAwayTable
            title={title}
            fileName={`${title} ${periodInFileName(filter.period, language)}`}
            columns={columns}
            rows={ready.rows}
            notes={() => sheetNotes(dataset, { ...filter, ...ANYWHERE }, language, t, BESIDE_SUPPORT)}
          />
        )
      }
    >
      <LoadedBody loaded={rows} skeleton={<Skeleton height="12rem" />}>
        {(value) => (
          <>
            <DataTable caption={title} columns={columns} rows={value.rows} rowKey={({ figure }) => figure} />
            {owing && <p className={styles.soft}>{owing}</p>}
          </>
        )}
      </LoadedBody>
    </Panel>
  );
}

function columnsOf(owed: OwedOfFigures, owing: number, language: Language): TableColumn<MedianComparison>[] {
  const words = communeWords[language];
  return [
    {
      key: "figure",
      heading: words.figure,
      cell: ({ figure }) => words.figures[figure],
      value: ({ figure }) => words.figures[figure],
    },
    {
      key: "bars",
      heading: "",
      headingCell: <span className="visually-hidden">{`${words.here} / ${words.median}`}</span>,
      cell: (row) => <MedianBar comparison={row} />,
    },
    {
      key: "here",
      heading: words.here,
      cell: ({ figure, here }) => (
        <>
          <strong>{figureText(figure, here, language)}</strong>
          {owed[figure] && ` (${owed[figure]})`}
        </>
      ),
      value: ({ figure, here }) => inNamedUnit(figure, here),
    },
    {
      key: "owed",
      heading: owedWords[language].columns.owed,
      cell: () => null,
      value: ({ figure }) => owed[figure] ?? null,
      isForFiles: "where-filled",
    },
    {
      key: "median",
      heading: words.median,
      cell: ({ figure, median }) => figureText(figure, median, language),
      value: ({ figure, median }) => inNamedUnit(figure, median),
    },
    {
      key: "owing",
      heading: words.owingHeading,
      cell: () => null,
      value: ({ figure }) => (owing > 0 && (figure === "delivered" || figure === "completion") ? owing : null),
      kind: "count",
      isForFiles: "where-filled",
    },
  ];
}

/** The commune as a bar, the median as a tick: its figures stand beside it. */
function MedianBar({ comparison: { here, median } }: { comparison: MedianComparison }) {
  const scale = amountScale([here, median]);
  const percent = (share: number) => `${share * 100}%`;
  const bar = barOn(scale, here ?? 0);
  return (
    <span className={styles.medianBar} data-mark="" aria-hidden="true">
      {here !== null && (
        <span className={styles.hereBar} style={{ insetInlineStart: percent(bar.start), width: percent(bar.length) }} />
      )}
      {median !== null && <span className={styles.medianTick} style={{ insetInlineStart: percent(placeOn(scale, median)) }} />}
    </span>
  );
}

const MILLION = 1_000_000;

/** Rows of several units share a column: a file has each in the unit that the row names, to the dong. */
function inNamedUnit(figure: ComparedFigure, value: number | null): number | null {
  return figure === "delivered" && value !== null ? value / MILLION : value;
}

function figureText(figure: ComparedFigure, value: number | null, language: Language): string {
  if (value === null) return ABSENT;
  if (figure === "delivered") return formatMillions(value, language);
  return figure === "completion" ? formatPercent(value, language) : formatNumber(value, language, 1);
}
