import { useLanguage } from "#src/messages/language-context.ts";
import { comparisonDoubts } from "#src/views/change-texts.ts";
import styles from "./compare.module.css";
import type { Difference, FigureKey } from "./compare-view.ts";
import { compareWords } from "./compare-words.ts";
import { shareOfLarger, verdictOf } from "./difference-view.ts";
import { amountOfDifference } from "./side-texts.ts";

type Props = {
  figure: FigureKey;
  difference: Difference | null;
  isOfCommunes: boolean;
  /** Of the bar that stands beside it (`differenceScale`); without one there is no bar. */
  scale?: number;
};

/** A difference with its sign, what it means in words and by colour, and what it stands on (`differenceWords`, in its parts). */
export function DifferenceCell({ figure, difference, isOfCommunes, scale }: Props) {
  const { language } = useLanguage();
  const words = compareWords[language];
  if (!difference) return <span className={styles.soft}>{words.noChange}</span>;
  const verdict = verdictOf(figure, difference, isOfCommunes);
  const doubts = comparisonDoubts(difference.doubts, language);
  return (
    <span className={`${styles.difference} ${styles.tone}`} data-verdict={verdict}>
      {scale !== undefined && <DifferenceBar share={shareOfLarger(difference) / scale} />}
      <span>
        <strong className={styles.amount}>
          {amountOfDifference(figure, difference, language)}
          {(verdict === "better" || verdict === "worse") && ` ${words.verdicts[verdict]}`}
        </strong>
        {doubts.map((doubt) => (
          <span key={doubt} className={styles.soft}>{`, ${doubt}`}</span>
        ))}
      </span>
    </span>
  );
}

/** Less to the left of the middle, more to the right. A drawing, which is printed and kept under forced colours as a background is not. */
function DifferenceBar({ share }: { share: number }) {
  return (
    <svg width="100%" height="20" aria-hidden="true">
      <rect x={`${Math.min(0, share) * 50 + 50}%`} y={5} width={`${Math.abs(share) * 50}%`} height={10} fill="var(--tone)" />
      <line x1="50%" x2="50%" y2={20} stroke="var(--rule)" />
    </svg>
  );
}
