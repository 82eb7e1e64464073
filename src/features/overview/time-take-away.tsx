import type { RefObject } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { chartFiles } from "#src/charts/chart-files.ts";
import { plainFileName } from "#src/documents/sheet-of.ts";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { WHOLE_PROGRAMME } from "#src/domain/period.ts";
import type { Filter } from "#src/filters/filter.ts";
import { pictureNotes, sheetNotes } from "#src/filters/sheet-notes.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { TimeView } from "#src/views/time-view.ts";
import { timeColumns } from "./time-columns.tsx";
import { timeLegend } from "./time-legend.ts";

type Props = {
  filter: Filter;
  view: TimeView;
  name: string;
  title: string;
  subtitle: string;
  /** Where the chart is drawn; null while the table stands in its place. */
  figure: RefObject<HTMLElement | null> | null;
};

/** The chart over time as a table and, while it is drawn, as a picture. */
export function TimeTakeAway({ filter, view, name, title, subtitle, figure }: Props) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  // The chart shows the whole programme, whatever the period.
  const shown = { ...filter, period: WHOLE_PROGRAMME };
  const caption = () => ({
    fileName: plainFileName(name),
    title,
    subtitle,
    legend: timeLegend(view, language, t),
    notes: pictureNotes(dataset, shown, language, t),
  });
  return (
    <TakeAwayTable
      embed="time"
      title={name}
      fileName={name}
      columns={timeColumns(view, language, t)}
      rows={view.bars}
      notes={() => sheetNotes(dataset, shown, language, t)}
      pictures={
        figure && view.series.length > 0 ? chartFiles(() => figure.current?.querySelector("svg") ?? null, caption, language) : []
      }
    />
  );
}
