import { owesPlan } from "#src/domain/figures.ts";
import type { Total } from "#src/domain/totals.ts";
import type { Language } from "#src/lib/language.ts";
import { completionFigure } from "./amount-texts.ts";
import styles from "./completion-cell.module.css";

/** A completion in a column: the figures below one another, what is owed of each on a line of its own. */
export function CompletionCell({ total, language }: { total: Total; language: Language }) {
  const { share, owed } = completionFigure(total, language);
  return (
    <>
      {share}
      {owed !== "" && (
        <span className={styles.owed} data-plans={owesPlan(total) || undefined}>
          {owed}
        </span>
      )}
    </>
  );
}
