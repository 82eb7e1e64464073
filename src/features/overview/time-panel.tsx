import { memo, useMemo, useRef, useState } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { spanRange } from "#src/domain/period.ts";
import { SPONSOR_TYPES } from "#src/domain/sponsor.ts";
import { deliveredBlank, deliveredValue } from "#src/filters/amount-texts.ts";
import { FILTER_FIELDS, type Filter } from "#src/filters/filter.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { readOne } from "#src/filters/read-one.ts";
import { useReportedSetting } from "#src/filters/setting-problems.ts";
import { useAddress, useAddressChoice } from "#src/filters/use-address.ts";
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
import { emptyWords, isWithoutData, missingMonthsWords } from "#src/views/months-without-data.ts";
import { placeWords } from "#src/views/place-texts.ts";
import { isPartKey } from "#src/views/series.ts";
import { TIME_GRAINS, type TimeGrain, type TimeStack, type TimeView, timeView } from "#src/views/time-view.ts";
import { timeColumns } from "./time-columns.tsx";
import { TimeFigure } from "./time-figure.tsx";
import { TimeTakeAway } from "./time-take-away.tsx";

/** The first is the default; they are offered in the order of `TIME_GRAINS`. */
const QUARTER_FIRST = ["quarter", "month", "half", "year"] as const satisfies readonly TimeGrain[];
const MONTH_FIRST = TIME_GRAINS;

/** In the address: the part that is shown alone. */
const PART_KEY = "part";

type Props = { figures: Loaded<FilteredFigures> };

/** Support over time: by month, quarter, half or year, by kind or by sponsor type, against the plan. */
export const TimePanel = memo(function TimePanel({ figures }: Props) {
  const { language, t } = useLanguage();
  const data = valueOf(figures);
  // A single month would be lost in a quarter's bar.
  const grains = data?.filter.period.grain === "month" ? MONTH_FIRST : QUARTER_FIRST;
  const [grain, setGrain] = useAddressChoice<TimeGrain>("by", grains);
  const [stack, setStack] = useAddressChoice<TimeStack>("stack", ["kind", "sponsorType"]);
  const [search, changeAddress] = useAddress();
  const { known } = useDataset();
  const part = useReportedSetting(
    PART_KEY,
    readOne(search.getAll(PART_KEY), (text) => (isPartKey(text, known.kinds) ? text : null)),
  );
  const setPart = (key: string | null) =>
    changeAddress((next) => {
      if (key === null) next.delete(PART_KEY);
      else next.set(PART_KEY, key);
      return next;
    });
  const [asTable, setAsTable] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const words = t.overview.time;
  // The address is read here too, so this runs at every change of it: the chart must not be drawn anew for the old figures.
  const view = useMemo(() => data && timeView(data, grain, stack, language, t, part), [data, grain, stack, language, t, part]);
  const name = view?.only ? words.alone(titles(t)[grain], view.only.label) : titles(t)[grain];
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
              filter={view.only ? narrowed(data.filter, stack, view.only.members) : data.filter}
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
        {(value) => {
          if (!view) return null;
          if (view.series.length === 0) return <EmptyNotice message={emptyWords(value, language, t)} />;
          if (asTable) return <TimeTable view={view} name={name} />;
          const chosen = FILTER_FIELDS.period.write(value.filter.period);
          return <TimeFigure view={view} name={name} figure={figure} onPart={setPart} chosen={chosen} />;
        }}
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

/** The filter under which the part that is drawn alone is the whole: what its files say that they hold. */
function narrowed(filter: Filter, stack: TimeStack, members: readonly string[]): Filter {
  if (stack === "kind") return { ...filter, kinds: [...members].sort() };
  return { ...filter, sponsorType: SPONSOR_TYPES.find((type) => members.includes(type)) ?? null };
}

/** Of the chosen period how much of its plan was reached; of the whole programme both sides: where most was given, and the latest quarter. */
function findingOf({ peak, only }: TimeView, figures: FilteredFigures, language: Language, t: Messages): string {
  // What is told of a period and of its plan is that of all parts together.
  if (!only && figures.filter.period.grain !== "programme") return periodFinding(figures, language, t);
  if (!peak) return t.figures.noneReported;
  const most = formatDongShort(peak.delivered, language);
  const highest = t.overview.time.findingPeak(periodInSentence(peak.period, figures.programme, language, t), most);
  const plan = only ? null : planFinding(figures, language, t);
  return plan ? `${highest}; ${plan}` : highest;
}

function periodFinding(figures: FilteredFigures, language: Language, t: Messages): string {
  const plan = planFinding(figures, language, t);
  if (plan) return capitalise(plan);
  if (isWithoutData(figures)) return capitalise(missingMonthsWords(figures, language) ?? t.figures.noneReported);
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
