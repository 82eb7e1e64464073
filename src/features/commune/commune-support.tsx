import { useMemo } from "react";
import type { Support } from "#src/api/dataset.ts";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import type { Commune } from "#src/domain/commune.ts";
import { monthsOf } from "#src/domain/month.ts";
import { quartersOf, spanRange, WHOLE_PROGRAMME } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { EMPTY_TOTAL, totals } from "#src/domain/totals.ts";
import { periodLabel } from "#src/filters/filter-options.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { useAddressChoice } from "#src/filters/use-address.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Loaded } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { DataTable } from "#src/ui/data-table.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { useScoped } from "#src/views/use-scoped.ts";
import { communeWords } from "./commune-words.ts";
import { namedTotals, type TotalRow } from "./named-totals.ts";

const GRAINS = ["quarter", "month"] as const;
type TimeGrain = (typeof GRAINS)[number];
type Props = { commune: Commune; programme: Programme; support: Loaded<Support> };

/** Planned and delivered by quarter or by month, under the sponsors and kinds of the filter, whatever its period. */
export function CommuneSupport({ commune, programme, support }: Props) {
  const { language, t } = useLanguage();
  const scoped = useScoped();
  const [grain, setGrain] = useAddressChoice("by", GRAINS);
  const words = communeWords[language];
  return (
    <Panel
      title={words.supportBy[grain]}
      subtitle={scoped(t.commune.unit, "course")}
      tools={
        <ChoiceGroup
          label={words.grain}
          hideLabel
          choices={GRAINS.map((value) => ({ value, label: words.grains[value] }))}
          value={grain}
          onChange={setGrain}
        />
      }
    >
      <LoadedBody loaded={support} skeleton={<Skeleton height="14rem" />}>
        {(read) => <OverTime commune={commune} programme={programme} support={read} grain={grain} />}
      </LoadedBody>
    </Panel>
  );
}

function OverTime({ commune, programme, support, grain }: Omit<Props, "support"> & { support: Support; grain: TimeGrain }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const words = communeWords[language];
  const answer = useMemo(
    () => totals(support.table, { ...linesFilterOf(filter), communes: new Set([commune.id]), range: spanRange(programme) }),
    [support, filter, commune, programme],
  );
  const byTime = answer.by(grain);
  const rows = periodsOf(grain, programme, language, t).map(
    (period): TotalRow => ({
      ...period,
      total: byTime.get(period.key) ?? EMPTY_TOTAL,
    }),
  );
  const title = `${words.supportBy[grain]}: ${t.commune.title(commune.name)}`;
  const table = {
    columns: namedTotals(words.grains[grain], language, t),
    rows,
    total: { key: "total", label: t.commune.total, total: answer.whole },
  };
  return (
    <>
      <DataTable caption={`${words.supportBy[grain]}. ${t.commune.unit}`} rowKey={({ key }) => key} {...table} />
      <TakeAwayTable
        title={title}
        fileName={title}
        {...table}
        notes={() => sheetNotes(dataset, { ...filter, period: WHOLE_PROGRAMME, communes: [commune.id] }, language, t)}
      />
    </>
  );
}

function periodsOf(grain: TimeGrain, programme: Programme, language: Language, t: Messages) {
  if (grain === "month") {
    return monthsOf(spanRange(programme)).map((month) => ({ key: month, label: capitalise(formatMonth(month, language)) }));
  }
  return quartersOf(programme).map((quarter) => {
    return { key: quarter, label: periodLabel({ grain: "quarter", quarter }, programme, language, t) };
  });
}
