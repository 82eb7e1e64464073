import { useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { totalsScale } from "#src/charts/amount-scale.ts";
import { MonthColumns } from "#src/charts/month-columns.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { WHOLE_PROGRAMME } from "#src/domain/period.ts";
import { type Sponsor, sponsorKey } from "#src/domain/sponsor.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { totalColumns } from "#src/filters/total-columns.tsx";
import { useFilters } from "#src/filters/use-filters.ts";
import { formatDongShort } from "#src/lib/format-number.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { scaleText } from "#src/views/scale-text.ts";
import type { SponsorsData } from "#src/views/sponsor-list-view.ts";
import { useScoped } from "#src/views/use-scoped.ts";
import { type MonthRow, sponsorMonths } from "./sponsor-page-view.ts";
import styles from "./sponsors.module.css";
import { sponsorsWords } from "./sponsors-words.ts";

/** The whole programme month by month, whatever the period: as columns, and as a table. */
export function SponsorByMonth({ sponsor, data }: { sponsor: Sponsor; data: SponsorsData }) {
  const { language, t } = useLanguage();
  const scoped = useScoped();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const { months, whole } = useMemo(() => sponsorMonths(sponsor, filter, data), [sponsor, filter, data]);
  const { page, total } = sponsorsWords[language];
  const { firstMonth, dataThrough } = data.programme;
  const columns: TableColumn<MonthRow>[] = [
    {
      key: "month",
      heading: page.month,
      cell: ({ month }) => (month === null ? total : capitalise(formatMonth(month, language))),
      value: ({ month }) => month ?? total,
      kind: "month",
    },
    ...totalColumns<MonthRow>(sponsorsWords[language].list.amounts, language, t),
  ];
  const title = `${page.byMonth}: ${sponsor.name}`;
  const scale = totalsScale(months.map((row) => row.total));
  return (
    <Panel
      title={page.byMonth}
      subtitle={scoped(
        page.byMonthSubtitle(formatMonth(firstMonth, language), formatMonth(dataThrough, language)),
        "courseOfSponsor",
      )}
      tools={
        <TakeAwayTable
          title={title}
          fileName={title}
          columns={columns}
          rows={months}
          total={whole}
          notes={() =>
            sheetNotes(
              dataset,
              { ...filter, period: WHOLE_PROGRAMME, sponsorType: null, sponsors: [sponsorKey(sponsor)] },
              language,
              t,
            )
          }
        />
      }
    >
      {scale.max > scale.min && (
        <div className={styles.chart}>
          <p className={styles.axis}>{page.scale(scaleText(scale, language))}</p>
          <MonthColumns
            columns={months.map(({ month, total: ofMonth }) => ({
              key: month ?? "",
              value: ofMonth.delivered,
              plan: ofMonth.linesPlanned > 0 ? ofMonth.planned : null,
              owed: ofMonth.linesNotReported > 0,
            }))}
            scale={scale}
            label={page.byMonthLabel(formatDongShort(Math.max(0, ...months.map((row) => row.total.delivered)), language))}
          />
          <p className={styles.axis} aria-hidden="true">
            <span>{formatMonth(firstMonth, language)}</span>
            <span>{formatMonth(dataThrough, language)}</span>
          </p>
        </div>
      )}
      <div className={styles.narrow}>
        <DataTable caption={title} columns={columns} rows={months} rowKey={({ month }) => month ?? "total"} total={whole} />
      </div>
    </Panel>
  );
}
