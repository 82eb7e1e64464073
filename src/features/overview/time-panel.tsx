import { memo, useEffect, useMemo, useRef, useState } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { SPONSOR_TYPES } from "#src/domain/sponsor.ts";
import { FILTER_FIELDS, type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { readOne } from "#src/filters/read-one.ts";
import { useReportedSetting } from "#src/filters/setting-problems.ts";
import { useAddress, useAddressChoice } from "#src/filters/use-address.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, valueOf } from "#src/lib/loaded.ts";
import { tellChart } from "#src/lib/told-chart.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { grainsUnder, timeName, timeSubtitle, timeTitle } from "#src/review/matter/time-title.ts";
import { Button } from "#src/ui/button.tsx";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { DataTable } from "#src/ui/data-table.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, SkeletonColumns } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import { emptyWords } from "#src/views/months-without-data.ts";
import { isPartKey } from "#src/views/series.ts";
import { TIME_GRAINS, type TimeGrain, type TimeStack, type TimeView, timeView } from "#src/views/time-view.ts";
import { timeWords } from "#src/views/time-words.ts";
import { toldChart } from "#src/views/told-chart.ts";
import { timeColumns } from "./time-columns.tsx";
import { TimeFigure } from "./time-figure.tsx";
import { TimeTakeAway } from "./time-take-away.tsx";

/** In the address: the part that is shown alone. */
const PART_KEY = "part";

type Props = { figures: Loaded<FilteredFigures> };

/** Support over time: by month, quarter, half or year, by kind or by sponsor type, against the plan. */
export const TimePanel = memo(function TimePanel({ figures }: Props) {
  const { language, t } = useLanguage();
  const data = valueOf(figures);
  const [grain, setGrain] = useAddressChoice<TimeGrain>("by", grainsUnder(data?.filter ?? NO_FILTER));
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
  const words = timeWords[language];
  // The address is read here too, so this runs at every change of it: the chart must not be drawn anew for the old figures.
  const view = useMemo(() => data && timeView(data, grain, stack, language, t, part), [data, grain, stack, language, t, part]);
  const name = timeName(view ?? null, grain, language);
  const title = view && data ? timeTitle(view, grain, data, language, t) : name;
  const subtitle = view && data ? timeSubtitle(view, data, language, t) : "\u00a0";
  useEffect(
    () => (view ? tellChart(() => toldChart(view, title, subtitle, language, t)) : undefined),
    [view, title, subtitle, language, t],
  );
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
            choices={TIME_GRAINS.map((value) => ({ value, label: grainLabels(words)[value] }))}
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

function grainLabels({ byMonth, byQuarter, byHalf, byYear }: (typeof timeWords)[Language]): Readonly<Record<TimeGrain, string>> {
  return { month: byMonth, quarter: byQuarter, half: byHalf, year: byYear };
}

/** The filter under which the part that is drawn alone is the whole: what its files say that they hold. */
function narrowed(filter: Filter, stack: TimeStack, members: readonly string[]): Filter {
  if (stack === "kind") return { ...filter, kinds: [...members].sort() };
  return { ...filter, sponsorType: SPONSOR_TYPES.find((type) => members.includes(type)) ?? null };
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
