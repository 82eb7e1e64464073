import type { Support } from "#src/api/dataset.ts";
import { useDataset } from "#src/api/dataset-provider.tsx";
import type { Commune } from "#src/domain/commune.ts";
import { completionOf, deliveredOf } from "#src/domain/figures.ts";
import { isPartial, quartersOf, spanRange } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { EMPTY_TOTAL, type Total, totals } from "#src/domain/totals.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { ABSENT, formatMillions, formatPercent } from "#src/lib/format-number.ts";
import { formatQuarter } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Loaded } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";

type Row = { readonly key: string; readonly label: string; readonly total: Total };
type Props = { commune: Commune; programme: Programme; support: Loaded<Support> };

/** Planned and delivered by quarter, under the sponsor type and kinds of the filter. */
export function CommuneSupport({ commune, programme, support }: Props) {
  const { language, t } = useLanguage();
  const { filter } = useFilters(useDataset().known);
  return (
    <Panel title={t.commune.support} subtitle={t.commune.unit}>
      <LoadedBody loaded={support} skeleton={<Skeleton height="14rem" />}>
        {({ table }) => {
          const lines = { ...linesFilterOf(filter), communes: new Set([commune.id]), range: spanRange(programme) };
          const answer = totals(table, lines);
          const byQuarter = answer.by("quarter");
          const rows = quartersOf(programme).map((quarter): Row => {
            const mark = isPartial({ grain: "quarter", quarter }, programme) ? ` (${t.overview.time.partial})` : "";
            return {
              key: quarter,
              label: `${formatQuarter(quarter, language)}${mark}`,
              total: byQuarter.get(quarter) ?? EMPTY_TOTAL,
            };
          });
          return (
            <DataTable
              caption={`${t.commune.support}. ${t.commune.unit}`}
              columns={columnsOf(language, t)}
              rows={rows}
              rowKey={({ key }) => key}
              total={{ key: "total", label: t.commune.total, total: answer.whole }}
            />
          );
        }}
      </LoadedBody>
    </Panel>
  );
}

function columnsOf(language: Language, t: Messages): TableColumn<Row>[] {
  return [
    { key: "quarter", heading: t.commune.quarter, cell: ({ label }) => label },
    {
      key: "planned",
      heading: t.commune.planned,
      cell: ({ total }) => (total.linesPlanned > 0 ? formatMillions(total.planned, language) : ABSENT),
    },
    { key: "delivered", heading: t.commune.delivered, cell: ({ total }) => deliveredCell(total, language, t) },
    { key: "completion", heading: t.commune.completion, cell: ({ total }) => completionCell(total, language) },
  ];
}

function deliveredCell(total: Total, language: Language, t: Messages): string {
  const delivered = deliveredOf(total);
  if (delivered === "not-reported") return `${ABSENT} ${t.states.notReported}`;
  if (delivered === "not-applicable") return `${ABSENT} ${t.states.notApplicable}`;
  return formatMillions(delivered, language);
}

function completionCell(total: Total, language: Language): string {
  const completion = completionOf(total);
  return completion.kind === "ratio" ? formatPercent(completion.ratio, language) : ABSENT;
}
