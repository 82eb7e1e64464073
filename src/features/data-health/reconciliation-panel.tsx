import type { Dataset } from "#src/api/dataset.ts";
import type { Programme } from "#src/domain/programme.ts";
import { type Reconciliation, reconcile } from "#src/domain/reconciliation.ts";
import { ABSENT, formatDong, formatNumber, signed } from "#src/lib/format-number.ts";
import { formatDay } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./data-health.module.css";
import { dataHealthWords } from "./data-health-words.ts";
import { TakeAwayAll } from "./take-away-all.tsx";

/** The published figures of the programme against the data, as far as it could be read. */
export function reconciliationOf(programme: Programme, { communes, support }: Dataset): Reconciliation[] {
  return reconcile(programme.publishedFigures, {
    firstMonth: programme.firstMonth,
    communes: valueOf(communes),
    table: valueOf(mapLoaded(support, ({ table }) => table)),
  });
}

/** `rows`: as `reconciliationOf` gives them, none without the programme. */
export function ReconciliationPanel({ dataset, rows }: { dataset: Dataset; rows: readonly Reconciliation[] }) {
  const { language } = useLanguage();
  const words = dataHealthWords[language].reconciliation;
  const columns = reconciliationColumns(language);
  const programme = valueOf(dataset.programme);
  return (
    <Panel
      title={words.title}
      subtitle={words.subtitle}
      {...(programme ? { tools: <TakeAwayAll title={words.title} columns={columns} rows={rows} /> } : {})}
    >
      <LoadedBody loaded={dataset.programme} skeleton={<Skeleton height="9rem" />}>
        {() => {
          if (rows.length === 0) return <EmptyNotice message={words.none} />;
          return (
            <div className={styles.table}>
              <DataTable
                caption={words.caption}
                columns={columns}
                rows={rows}
                rowKey={({ figure }) => `${figure.measure}:${figure.asOf}:${figure.value}:${figure.source}`}
                hasCards
              />
            </div>
          );
        }}
      </LoadedBody>
    </Panel>
  );
}

function reconciliationColumns(language: Language): TableColumn<Reconciliation>[] {
  const words = dataHealthWords[language].reconciliation;
  const quantity = ({ figure }: Reconciliation, value: number) =>
    figure.measure === "deliveredDong" ? formatDong(value, language) : words.communes(formatNumber(value, language));
  return [
    {
      key: "measure",
      heading: words.measure,
      cell: ({ figure }) => words.measures[figure.measure],
      value: ({ figure }) => words.measures[figure.measure],
    },
    {
      key: "asOf",
      heading: words.asOf,
      cell: ({ figure }) => formatDay(figure.asOf, language),
      value: ({ figure }) => figure.asOf,
      kind: "day",
    },
    {
      key: "published",
      heading: words.published,
      cell: (row) => quantity(row, row.figure.value),
      value: ({ figure }) => figure.value,
      kind: "count",
    },
    {
      key: "computed",
      heading: words.computed,
      cell: (row) => (
        <>
          {row.computed === null ? ABSENT : quantity(row, row.computed)}
          {row.linesNotReported > 0 && (
            <span className={styles.owedNote}>{words.stillOwed(formatNumber(row.linesNotReported, language))}</span>
          )}
        </>
      ),
      value: ({ computed }) => computed,
      kind: "count",
    },
    {
      key: "difference",
      heading: words.difference,
      cell: (row) => (row.difference === null ? ABSENT : signed(row.difference, quantity(row, Math.abs(row.difference)))),
      value: ({ difference }) => difference,
      kind: "count",
    },
    {
      key: "verdict",
      card: "beside",
      heading: words.verdict,
      cell: (row) => <strong className={verdictClass(row)}>{verdictWords(row, language)}</strong>,
      value: (row) => verdictWords(row, language),
      kind: "text",
    },
    {
      key: "source",
      heading: words.source,
      cell: ({ figure }) => <span lang="vi">{figure.source}</span>,
      value: ({ figure }) => figure.source,
      kind: "text",
    },
  ];
}

function verdictClass({ difference }: Reconciliation): string | undefined {
  if (difference === null) return styles.ochre;
  return difference === 0 ? styles.agrees : styles.alert;
}

function verdictWords({ difference, blank }: Reconciliation, language: Language): string {
  const words = dataHealthWords[language].reconciliation;
  if (blank) return words.blanks[blank];
  if (difference === null) return words.unread;
  return difference === 0 ? words.agrees : words.differs;
}
