import { ABSENT, formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import tableStyles from "#src/ui/data-table.module.css";
import styles from "#src/ui/entering.module.css";
import { entryWords } from "../entry-words.ts";
import type { GridColumn } from "./grid-columns.ts";
import type { GridRow } from "./grid-row.ts";
import { sheetTotal } from "./lines-total.ts";

/** The sums of the sheet as it stands, with what is missing from them. */
export function GridFoot({ rows, columns }: { rows: readonly GridRow[]; columns: readonly GridColumn[] }) {
  const { language } = useLanguage();
  const words = entryWords[language].lines;
  return (
    <tfoot className={tableStyles.total}>
      <tr>
        <th scope="row">{words.total}</th>
        {columns.map(({ key, heading }) => {
          if (key !== "planned" && key !== "delivered") return <td key={key} />;
          const { sum, owed, unread } = sheetTotal(rows, key);
          const notes = [
            owed > 0 ? words.totalOwed(formatNumber(owed, language)) : "",
            unread > 0 ? words.totalUnread(formatNumber(unread, language)) : "",
          ].filter(Boolean);
          return (
            <td key={key} data-heading={heading}>
              {sum === null ? ABSENT : formatNumber(sum, language)}
              {notes.length > 0 && <span className={styles.hint}>{` (${notes.join("; ")})`}</span>}
            </td>
          );
        })}
        <td />
      </tr>
    </tfoot>
  );
}
