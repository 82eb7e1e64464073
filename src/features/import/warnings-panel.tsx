import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "#src/ui/entering.module.css";
import { Panel } from "#src/ui/panel.tsx";
import { cellLabel } from "./cell-label.ts";
import type { ReviewHead } from "./import-state.ts";
import { importWords } from "./import-words.ts";
import { problemSaidAt } from "./problem-said-at.ts";

/** What may be wrong and stops nothing: a total that its rows do not give comes first. */
export function WarningsPanel({ review }: { review: ReviewHead }) {
  const { language } = useLanguage();
  const words = importWords[language].warnings;
  const { warnings, warningCount, files } = review;
  if (warningCount === 0) return null;
  const rest = warningCount - warnings.length;
  const ordered = [...warnings].sort((a, b) => Number(b.code === "total-differs") - Number(a.code === "total-differs"));
  return (
    <Panel title={words.title(formatNumber(warningCount, language))} subtitle={words.subtitle}>
      <ul className={styles.list}>
        {ordered.map((problem) => {
          const { file, sheet, row, column } = problem.at;
          return (
            <li key={`${file} ${sheet} ${row} ${column} ${problem.code}`}>
              <strong>{cellLabel(files, problem.at)}</strong> {problemSaidAt([problem], language)}
            </li>
          );
        })}
      </ul>
      {rest > 0 && <p>{words.more(formatNumber(rest, language))}</p>}
    </Panel>
  );
}
