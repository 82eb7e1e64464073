import { memo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import { formatDong, formatNumber } from "#src/lib/format-number.ts";
import { type Loaded, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, SkeletonRows } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import { emptyWords } from "#src/views/months-without-data.ts";
import { placeWords } from "#src/views/place-texts.ts";
import { bridgeColumns, StepBar, StepLink } from "#src/views/plan-bridge-columns.tsx";
import { type BridgeRow, bridgeFinding, bridgeNote, bridgeScale, bridgeView } from "#src/views/plan-bridge-view.ts";
import { planBridgeWords } from "#src/views/plan-bridge-words.ts";
import styles from "./bar-list.module.css";
import { periodNote } from "./period-note.ts";

/** The way from plan to delivery, under the reader's choice. */
export const BridgePanel = memo(function BridgePanel({ figures }: { figures: Loaded<FilteredFigures> }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const words = planBridgeWords[language];
  const view = mapLoaded(figures, (data) => ({
    data,
    ...bridgeView(data.table, supportFilterOf(data.filter, data.programme), language),
  }));
  const shown = valueOf(view);
  const columns = shown ? bridgeColumns(shown.rows, language) : [];
  return (
    <Panel
      title={shown ? bridgeFinding(shown.bridge, language) : words.title}
      subtitle={shown ? words.subtitle(placeWords(shown.data, language, t), periodNote(shown.data, language, t)) : "\u00a0"}
      tools={
        shown && (
          <TakeAwayTable
            embed="bridge"
            title={words.title}
            fileName={`${words.title} ${periodInFileName(shown.data.filter.period, language)}`}
            columns={columns}
            rows={shown.rows}
            notes={() => sheetNotes(dataset, shown.data.filter, language, t)}
          />
        )
      }
    >
      <LoadedBody loaded={view} skeleton={<SkeletonRows count={8} height="13rem" />}>
        {({ data, rows, bridge }) =>
          bridge.lines === 0 ? (
            <EmptyNotice message={emptyWords(data, language, t)} />
          ) : (
            <BridgeList rows={rows} note={bridgeNote(bridge, language)} />
          )
        }
      </LoadedBody>
    </Panel>
  );
});

/** As compact as the other lists of bars; the file has it as a table. */
function BridgeList({ rows, note }: { rows: readonly BridgeRow[]; note: string | null }) {
  const { language } = useLanguage();
  const words = planBridgeWords[language];
  const scale = bridgeScale(rows);
  return (
    <>
      <ul className={`${styles.list} ${styles.bridge}`}>
        {rows.map((row) => (
          <li key={row.key} className={styles.row} title={row.dong === null ? undefined : formatDong(row.dong, language)}>
            <span className={styles.name}>
              <StepLink row={row} />
            </span>
            <StepBar row={row} scale={scale} />
            <span className={styles.value}>
              {row.text} <small>{words.lineCount(formatNumber(row.lines, language))}</small>
            </span>
          </li>
        ))}
      </ul>
      {note && <p className={styles.footnote}>{note}</p>}
    </>
  );
}
