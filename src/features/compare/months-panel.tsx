import { useDataset } from "#src/api/dataset-provider.tsx";
import { chartFiles } from "#src/charts/chart-files.ts";
import { ChartLegend } from "#src/charts/chart-legend.tsx";
import { GroupedColumns } from "#src/charts/grouped-columns.tsx";
import { useWidth } from "#src/charts/use-width.ts";
import { plainFileName } from "#src/documents/sheet-of.ts";
import type { Programme } from "#src/domain/programme.ts";
import { pictureNotes } from "#src/filters/sheet-notes.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { DataTable } from "#src/ui/data-table.tsx";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./compare.module.css";
import { compareWords } from "./compare-words.ts";
import { monthsDrawn } from "./month-columns-view.ts";
import { legendMarks } from "./month-legend.ts";
import { monthColumns, monthRows } from "./month-rows.tsx";
import { monthGroups } from "./months-view.ts";
import { comparisonNotes, owedOnSides, sideName, sidesInSentence } from "./side-texts.ts";
import type { Sides } from "./sides.ts";
import { TakeAwaySides } from "./take-away-sides.tsx";

/** The months of all sides in one chart, with their numbers one click away. */
export function MonthsPanel({ sides, programme }: { sides: Sides; programme: Programme }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const [box, width] = useWidth<HTMLDivElement>();
  const words = compareWords[language];
  const { title, table, caption, chart, owed, plan } = words.byMonth;
  const names = sides.sides.map((side) => sideName(side, language, t));
  const { groups, scale, unit, hasOwed } = monthsDrawn(monthGroups(sides, programme), language);
  const rows = sides.sides.flatMap((side) => monthRows(side, sideName(side, language, t)));
  const numbers = monthColumns(language, t);
  const followed = sides.comparison ? filter : { ...filter, communes: sides.sides.map(({ key }) => key) };
  const subtitle = words.byMonth.subtitle(unit.name);
  const legend = legendMarks(names, plan, hasOwed ? owed : null);
  const owedOf = owedOnSides(sides, language, t);
  const pictureCaption = () => ({
    fileName: plainFileName(`${words.title}: ${title} ${names.join(", ")}`),
    title: chart(sidesInSentence(sides, language, t)),
    subtitle,
    legend,
    notes: [
      ...(owedOf === null ? [] : [owedOf]),
      ...comparisonNotes(sides, language),
      ...pictureNotes(dataset, followed, language, t),
    ],
  });
  return (
    <Panel
      title={title}
      subtitle={subtitle}
      tools={
        <TakeAwaySides
          what={title}
          sides={sides}
          columns={numbers}
          rows={rows}
          pictures={chartFiles(() => box.current?.querySelector("svg") ?? null, pictureCaption, language)}
        />
      }
    >
      <figure>
        <figcaption>
          <ChartLegend marks={legend} />
        </figcaption>
        <div ref={box} className={styles.months} role="img" aria-label={chart(sidesInSentence(sides, language, t))}>
          {width > 0 && <GroupedColumns groups={groups} scale={scale} width={width} axisLabel={unit.format} />}
        </div>
        {owedOf && <p className={styles.note}>{owedOf}</p>}
      </figure>
      <details className={styles.numbers}>
        <summary>{table}</summary>
        <DataTable caption={caption} columns={numbers} rows={rows} rowKey={({ key }) => key} />
      </details>
    </Panel>
  );
}
