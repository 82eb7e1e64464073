import type { Total } from "#src/domain/totals.ts";
import { deliveredText } from "#src/filters/amount-texts.ts";
import { owedBesideSum } from "#src/filters/owed-texts.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "./compare.module.css";

/** What was delivered, in a table without a column of shares: what is owed stands below it, reports and plans. */
export function DeliveredCell({ total }: { total: Total }) {
  const { language, t } = useLanguage();
  const owed = owedBesideSum(total, language, true);
  return (
    <>
      <strong>{deliveredText(total, language, t)}</strong>
      {owed && <span className={styles.owed}>{owed}</span>}
    </>
  );
}
