import { memo, useMemo, useState } from "react";
import { TimeChart } from "#src/charts/time-chart.tsx";
import type { TimeChartWords } from "#src/charts/time-view.ts";
import { spanRange } from "#src/domain/period.ts";
import { periodWords } from "#src/filters/period-words.ts";
import { useAddressChoice } from "#src/filters/use-address.ts";
import { ABSENT, formatDong, formatDongShort, formatMillions, formatPercent } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { Button } from "#src/ui/button.tsx";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, SkeletonColumns } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import type { OverviewFigures } from "./overview-figures.ts";
import { placeWords } from "./place-words.ts";
import styles from "./time-panel.module.css";
import { type TimeGrain, type TimeStack, type TimeView, timeView } from "./time-panel-view.ts";

const QUARTER_FIRST = ["quarter", "month"] as const;
const MONTH_FIRST = ["month", "quarter"] as const;

type Props = { figures: Loaded<OverviewFigures> };

/** Support over time: by month or quarter, by kind or by sponsor type, against the plan. */
export const TimePanel = memo(function TimePanel({ figures }: Props) {
  const { language, t } = useLanguage();
  const read = valueOf(figures);
  // A single month would be lost in a quarter's bar.
  const grains = read?.filter.period.grain === "month" ? MONTH_FIRST : QUARTER_FIRST;
  const [grain, setGrain] = useAddressChoice<TimeGrain>("by", grains);
  const [stack, setStack] = useAddressChoice<TimeStack>("stack", ["kind", "sponsorType"]);
  const [asTable, setAsTable] = useState(false);
  const words = t.overview.time;
  // The address is read here too, so this runs at every change of it: the chart must not be drawn anew for the old figures.
  const view = useMemo(() => read && timeView(read, grain, stack, language, t), [read, grain, stack, language, t]);
  const name = grain === "quarter" ? words.titleQuarter : words.titleMonth;
  return (
    <Panel
      title={view ? `${name}. ${findingOf(view, language, t)}` : name}
      subtitle={read ? subtitleOf(read, language, t) : "\u00a0"}
      tools={
        <>
          <ChoiceGroup
            label={words.grain}
            hideLabel
            choices={[
              { value: "quarter", label: words.byQuarter },
              { value: "month", label: words.byMonth },
            ]}
            value={grain}
            onChange={setGrain}
          />
          <ChoiceGroup
            label={words.stack}
            hideLabel
            choices={[
              { value: "kind", label: words.byKind },
              { value: "sponsorType", label: words.bySponsorType },
            ]}
            value={stack}
            onChange={setStack}
          />
          <Button quiet onClick={() => setAsTable(!asTable)}>
            {asTable ? t.overview.hideTable : t.overview.showTable}
          </Button>
        </>
      }
    >
      <LoadedBody loaded={figures} skeleton={<SkeletonColumns height="334px" />}>
        {({ hasLines }) => view && <TimeBody view={view} name={name} asTable={asTable} hasLines={hasLines} />}
      </LoadedBody>
    </Panel>
  );
});

function findingOf({ peak }: TimeView, language: Language, t: Messages): string {
  return peak
    ? t.overview.time.findingPeak(periodWords(peak.period, language, t), formatDongShort(peak.delivered, language))
    : t.overview.time.findingNone;
}

function subtitleOf(figures: OverviewFigures, language: Language, t: Messages): string {
  const { first, last } = spanRange(figures.programme);
  const span = t.overview.span(formatMonth(first, language), formatMonth(last, language));
  return t.overview.time.subtitle(t.overview.time.unit, placeWords(figures, t), span);
}

function TimeBody({ view, name, asTable, hasLines }: { view: TimeView; name: string; asTable: boolean; hasLines: boolean }) {
  const { language, t } = useLanguage();
  const words = useMemo(() => chartWords(language, t), [language, t]);
  if (view.series.length === 0) return <EmptyNotice message={hasLines ? t.states.noMatch : t.states.noLines} />;
  if (asTable) return <TimeTable view={view} name={name} />;
  return (
    <figure aria-label={name} className={styles.figure}>
      <Legend view={view} />
      <TimeChart bars={view.bars} series={view.series} words={words} />
    </figure>
  );
}

function chartWords(language: Language, t: Messages): TimeChartWords {
  return {
    plan: t.overview.time.plan,
    total: t.overview.time.total,
    partial: t.overview.time.partial,
    notReported: t.overview.time.notReported,
    amount: (dong) => formatDongShort(dong, language),
    axis: (dong) => formatMillions(dong, language),
  };
}

function Legend({ view }: { view: TimeView }) {
  const { t } = useLanguage();
  return (
    <ul className={styles.legend}>
      {view.series.map((series) => (
        <li key={series.key}>
          <i style={{ background: series.color }} />
          {series.label}
        </li>
      ))}
      <li>
        <i className={styles.plan} />
        {t.overview.time.plan}
      </li>
      {view.bars.some((bar) => bar.isPartial) && (
        <li>
          <i className={styles.partial} />
          {t.overview.time.partial}
        </li>
      )}
      {view.bars.some((bar) => bar.notReported > 0) && (
        <li>
          <i className={styles.owed} />
          {t.states.someNotReported}
        </li>
      )}
    </ul>
  );
}

function TimeTable({ view, name }: { view: TimeView; name: string }) {
  const { language, t } = useLanguage();
  type Row = TimeView["bars"][number];
  const columns: TableColumn<Row>[] = [
    {
      key: "period",
      heading: t.overview.tablePeriod,
      cell: (bar) => (bar.isPartial ? `${bar.label} (${t.overview.time.partial})` : bar.label),
    },
    ...view.series.map((series) => ({
      key: series.key,
      heading: series.label,
      cell: (bar: Row) => formatMillions(bar.values[series.key] ?? 0, language),
    })),
    {
      key: "total",
      heading: t.overview.time.total,
      cell: (bar) => <strong title={formatDong(bar.total, language)}>{bar.totalLabel}</strong>,
    },
    {
      key: "plan",
      heading: t.overview.time.plan,
      cell: (bar) => (bar.plan === null ? ABSENT : formatMillions(bar.plan, language)),
    },
    {
      key: "completion",
      heading: t.commune.completion,
      cell: (bar) => (bar.completion === null ? ABSENT : formatPercent(bar.completion, language)),
    },
    { key: "owed", heading: t.states.notReported, cell: (bar) => (bar.notReported > 0 ? bar.notReported : "") },
  ];
  return <DataTable caption={`${name} (${t.overview.time.unit})`} columns={columns} rows={view.bars} rowKey={(bar) => bar.key} />;
}
