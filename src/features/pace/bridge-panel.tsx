import { useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { type Period, periodKey } from "#src/domain/period.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import type { Filter } from "#src/filters/filter.ts";
import { linesUnder } from "#src/filters/lines-under.ts";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { DataTable } from "#src/ui/data-table.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { EmptyCut } from "#src/views/empty-cut.tsx";
import { bridgeColumns } from "#src/views/plan-bridge-columns.tsx";
import { bridgeFinding, bridgeNote, bridgeView } from "#src/views/plan-bridge-view.ts";
import { planBridgeWords } from "#src/views/plan-bridge-words.ts";
import styles from "./pace.module.css";
import type { PaceData } from "./pace-view.ts";

type Props = {
  table: SupportTable;
  programme: PaceData["programme"];
  filter: Filter;
  period: Period;
  place: string;
  spanWords: string;
};

/** The way from plan to delivery over the months of the page. */
export function BridgePanel({ table, programme, filter, period, place, spanWords }: Props) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const words = planBridgeWords[language];
  const { bridge, rows } = useMemo(
    () => bridgeView(table, supportFilterOf({ ...filter, period }, programme), language),
    [table, programme, filter, period, language],
  );
  const note = bridgeNote(bridge, language);
  const columns = bridgeColumns(rows, language, period.grain === "programme" ? "" : periodKey(period));
  return (
    <Panel
      title={bridgeFinding(bridge, language)}
      subtitle={words.subtitle(place, spanWords)}
      tools={
        <TakeAwayTable
          title={words.title}
          fileName={`${words.title} ${periodInFileName(period, language)}`}
          columns={columns}
          rows={rows}
          notes={() => sheetNotes(dataset, { ...filter, period }, language, t)}
        />
      }
    >
      {bridge.lines === 0 ? (
        <EmptyCut message={t.states.noMatch} sizeOf={(given) => linesUnder(table, { ...given, period }, programme)} />
      ) : (
        <div className={styles.bridge}>
          <DataTable caption={words.title} columns={columns} rows={rows} rowKey={({ key }) => key} />
          {note && <p className={styles.note}>{note}</p>}
        </div>
      )}
    </Panel>
  );
}
