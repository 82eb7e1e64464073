import { isKnown } from "#src/domain/amount.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import { adjustmentsOf, type SupportLine } from "#src/domain/support-line.ts";
import { buildSupportTable } from "#src/domain/support-table.ts";
import { totals } from "#src/domain/totals.ts";
import { adjustmentWords } from "#src/filters/adjustment-words.ts";
import { formatDong } from "#src/lib/format-number.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import { type CellWords, lineCell } from "./line-cells.ts";
import { LineLink } from "./line-link.tsx";
import styles from "./support-lines.module.css";

type Props = { line: SupportLine; lines: readonly SupportLine[]; words: CellWords; onOpen: (line: SupportLine) => void };

/** The adjustments of a line, each a way to it, and what was delivered after them. Nothing where it has none. */
export function LineAdjustments({ line, lines, words, onOpen }: Props) {
  const found = adjustmentsOf(line, lines);
  if (found.length === 0) return null;
  const own = adjustmentWords[words.language];
  return (
    <>
      <h3 className={styles.adjustments}>{own.heading}</h3>
      <dl className={styles.facts}>
        {found.map((adjustment) => (
          <div key={adjustment.id}>
            <dt>{capitalise(formatMonth(adjustment.month, words.language))}</dt>
            <dd>
              <LineLink line={adjustment} onOpen={onOpen}>
                {lineCell(adjustment, "delivered", words).text}
              </LineLink>
              {` – ${adjustment.adjusts?.reason ?? ""}`}
            </dd>
          </div>
        ))}
        <div>
          <dt>{own.after}</dt>
          <dd>{deliveredAfter([line, ...found], words)}</dd>
        </div>
      </dl>
    </>
  );
}

/** Only the engine adds up; and nothing is added to what is still owed. */
function deliveredAfter(all: readonly SupportLine[], { language }: CellWords): string {
  if (!all.every(({ delivered }) => isKnown(delivered))) return adjustmentWords[language].owed;
  const table = buildSupportTable(all, { communes: [], kinds: [], sponsors: [] });
  return formatDong(totals(table, EVERYTHING).whole.delivered, language);
}
