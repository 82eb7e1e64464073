import { memo, type RefObject, useMemo, useRef, useState } from "react";
import { ChartLegend } from "#src/charts/chart-legend.tsx";
import type { TimeChartWords } from "#src/charts/time-bars.ts";
import { TimeChart } from "#src/charts/time-chart.tsx";
import { spanRange } from "#src/domain/period.ts";
import { deliveredBlank, deliveredValue } from "#src/filters/amount-texts.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { useAddressChoice } from "#src/filters/use-address.ts";
import { formatDongShort } from "#src/lib/format-number.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { planFinding } from "#src/review/matter/plan-sentence.ts";
import { Button } from "#src/ui/button.tsx";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { DataTable } from "#src/ui/data-table.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, SkeletonColumns } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import { placeWords } from "#src/views/place-texts.ts";
import { TIME_GRAINS, type TimeGrain, type TimeStack, type TimeView, timeView } from "#src/views/time-view.ts";
import { timeColumns } from "./time-columns.tsx";
import { timeLegend } from "./time-legend.ts";
import styles from "./time-panel.module.css";
import { TimeTakeAway } from "./time-take-away.tsx";

/** The first is the default; they are offered in the order of `TIME_GRAINS`. */
const QUARTER_FIRST = ["quarter", "month", "half", "year"] as const satisfies readonly TimeGrain[];
const MONTH_FIRST = TIME_GRAINS;

type Props = { figures: Loaded<FilteredFigures> };

/** Support over time: by month, quarter, half or year, by kind or by sponsor type, against the plan. */
export const TimePanel = memo(function TimePanel({ figures }: Props) {
  const { language, t } = useLanguage();
  const data = valueOf(figures);
  // A single month would be lost in a quarter's bar.
  const grains = data?.filter.period.grain === "month" ? MONTH_FIRST : QUARTER_FIRST;
  const [grain, setGrain] = useAddressChoice<TimeGrain>("by", grains);
  const [stack, setStack] = useAddressChoice<TimeStack>("stack", ["kind", "sponsorType"]);
  const [asTable, setAsTable] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const words = t.overview.time;
  // The address is read here too, so this runs at every change of it: the chart must not be drawn anew for the old figures.
  const view = useMemo(() => data && timeView(data, grain, stack, language, t), [data, grain, stack, language, t]);
  const name = titles(t)[grain];
  const title = view && data ? `${name}. ${findingOf(view, data, language, t)}` : name;
  const subtitle = data && view ? subtitleOf(data, view, language, t) : "\u00a0";
  return (
    <Panel
      keepsRoom
      title={title}
      subtitle={subtitle}
      tools={
        <>
          <ChoiceGroup
            label={words.grain}
            hideLabel
            choices={TIME_GRAINS.map((value) => ({ value, label: grainLabels(t)[value] }))}
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
          {data && view && (
            <TimeTakeAway
              filter={data.filter}
              view={view}
              name={name}
              title={title}
              subtitle={subtitle}
              figure={asTable ? null : figure}
            />
          )}
        </>
      }
    >
      <LoadedBody loaded={figures} skeleton={<SkeletonColumns height="334px" />}>
        {({ hasLines }) => view && <TimeBody view={view} name={name} asTable={asTable} hasLines={hasLines} figure={figure} />}
      </LoadedBody>
    </Panel>
  );
});

function grainLabels({ overview: { time } }: Messages): Readonly<Record<TimeGrain, string>> {
  return { month: time.byMonth, quarter: time.byQuarter, half: time.byHalf, year: time.byYear };
}

function titles({ overview: { time } }: Messages): Readonly<Record<TimeGrain, string>> {
  return { month: time.titleMonth, quarter: time.titleQuarter, half: time.titleHalf, year: time.titleYear };
}

/** Of the chosen period how much of its plan was reached; of the whole programme both sides: where most was given, and the latest quarter. */
function findingOf({ peak }: TimeView, figures: FilteredFigures, language: Language, t: Messages): string {
  if (figures.filter.period.grain !== "programme") return periodFinding(figures, language, t);
  if (!peak) return t.figures.noneReported;
  const most = formatDongShort(peak.delivered, language);
  const highest = t.overview.time.findingPeak(periodInSentence(peak.period, figures.programme, language, t), most);
  const plan = planFinding(figures, language, t);
  return plan ? `${highest}; ${plan}` : highest;
}

function periodFinding(figures: FilteredFigures, language: Language, t: Messages): string {
  const plan = planFinding(figures, language, t);
  if (plan) return capitalise(plan);
  const { filter, programme, inPeriod } = figures;
  const label = capitalise(periodInSentence(filter.period, programme, language, t));
  const delivered = deliveredValue(inPeriod.whole);
  return `${label}: ${delivered === null ? deliveredBlank(inPeriod.whole, t) : formatDongShort(delivered, language)}`;
}

function subtitleOf(figures: FilteredFigures, { unit }: TimeView, language: Language, t: Messages): string {
  const { first, last } = spanRange(figures.programme);
  const span = t.figures.span(formatMonth(first, language), formatMonth(last, language));
  return t.overview.time.subtitle(unit.name, placeWords(figures, language, t), span);
}

type BodyProps = { view: TimeView; name: string; asTable: boolean; hasLines: boolean; figure: RefObject<HTMLElement | null> };

function TimeBody({ view, name, asTable, hasLines, figure }: BodyProps) {
  const { language, t } = useLanguage();
  const words = useMemo(() => chartWords(view, language, t), [view, language, t]);
  if (view.series.length === 0) return <EmptyNotice message={hasLines ? t.states.noMatch : t.states.noLines} />;
  if (asTable) return <TimeTable view={view} name={name} />;
  return (
    <figure ref={figure} aria-label={name} className={styles.figure}>
      <ChartLegend marks={timeLegend(view, t)} />
      <TimeChart bars={view.bars} series={view.series} words={words} />
    </figure>
  );
}

function chartWords({ unit }: TimeView, language: Language, t: Messages): TimeChartWords {
  return {
    plan: t.figures.plan,
    total: t.overview.time.total,
    notReported: t.overview.time.notReported,
    amount: (dong) => formatDongShort(dong, language),
    axis: unit.format,
  };
}

function TimeTable({ view, name }: { view: TimeView; name: string }) {
  const { language, t } = useLanguage();
  return (
    <DataTable
      caption={`${name} (${t.figures.unit})`}
      columns={timeColumns(view, language, t)}
      rows={view.bars}
      rowKey={(bar) => bar.key}
    />
  );
}
