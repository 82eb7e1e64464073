import type { CSSProperties } from "react";
import type { AmountScale } from "#src/charts/amount-scale.ts";
import { deliveredOf } from "#src/domain/figures.ts";
import type { Total } from "#src/domain/totals.ts";
import { formatDong } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { deliveredWords, markedCompletion, owedFootnote } from "#src/views/amount-notes.ts";
import { TotalBar } from "#src/views/total-bar.tsx";
import styles from "./bar-list.module.css";

/** `hasData`: whether the period has data of anybody. */
type Props = { total: Total; hasData: boolean; scale: AmountScale; color?: string };

/** The bar of a list with its figures: two cells of the row. */
export function AmountCells({ total, hasData, scale, color }: Props) {
  const { language, t } = useLanguage();
  return (
    <>
      <span className={styles.barCell}>
        <TotalBar total={total} scale={scale} {...(color ? { color } : {})} />
      </span>
      <span className={styles.value}>
        {deliveredWords(total, language)}
        <small>{markedCompletion(total, hasData, language, t)}</small>
      </span>
    </>
  );
}

/** Room for the longest of the amounts, the same in every row of a list: a number that is cut reads as another number. */
export function amountWidth(totals: readonly Total[], language: Language): CSSProperties {
  const longest = Math.max(0, ...totals.map((total) => deliveredWords(total, language).length));
  return longest > USUAL_LETTERS ? { "--amount-width": `${longest}ch` } : {};
}

/** "1.522,5": what the usual room holds. */
const USUAL_LETTERS = 7;

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
