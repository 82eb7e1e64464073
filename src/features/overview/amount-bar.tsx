import type { AmountScale } from "#src/charts/amount-scale.ts";
import { PlanBar } from "#src/charts/plan-bar.tsx";
import { deliveredOf } from "#src/domain/figures.ts";
import type { Total } from "#src/domain/totals.ts";
import { formatDong } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { completionWords, deliveredWords } from "#src/views/amount-words.ts";
import styles from "./bar-list.module.css";

type Props = { total: Total; scale: AmountScale; color?: string };

/** The bar of a list with its figures: two cells of the row. */
export function AmountCells({ total, scale, color }: Props) {
  const { language, t } = useLanguage();
  const { text, reason } = deliveredWords(total, language, t);
  const delivered = deliveredOf(total);
  return (
    <>
      <span className={styles.barCell}>
        <PlanBar
          delivered={typeof delivered === "number" ? delivered : null}
          isOwed={delivered === "not-reported"}
          planned={total.linesPlanned > 0 ? total.planned : null}
          scale={scale}
          {...(color ? { color } : {})}
        />
      </span>
      <span className={styles.value}>
        <span title={typeof delivered === "number" ? formatDong(delivered, language) : undefined}>{text}</span>
        <small>{reason ?? completionWords(total, language, t)}</small>
      </span>
    </>
  );
}
