import type { AmountScale } from "#src/charts/amount-scale.ts";
import { PlanBar } from "#src/charts/plan-bar.tsx";
import { deliveredOf } from "#src/domain/figures.ts";
import type { Total } from "#src/domain/totals.ts";
import { formatDong } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { deliveredWords, markedCompletion, owedFootnote } from "#src/views/amount-notes.ts";
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
        {text}
        <small>{reason ?? markedCompletion(total, language, t)}</small>
      </span>
    </>
  );
}

/** The exact sum behind a row's figure, which the row's link lies over. */
export function exactOf(total: Total, language: Language): string | undefined {
  const delivered = deliveredOf(total);
  return typeof delivered === "number" ? formatDong(delivered, language) : undefined;
}

/** Below such a list: what its marks stand for. */
export function AmountsFootnote({ rows }: { rows: readonly { readonly name: string; readonly total: Total }[] }) {
  const { language } = useLanguage();
  const note = owedFootnote(rows, language);
  return note && <p className={styles.footnote}>{note}</p>;
}
