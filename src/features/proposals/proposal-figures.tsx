import { asOfDay, type Programme } from "#src/domain/programme.ts";
import { ABSENT, formatNumber } from "#src/lib/format-number.ts";
import { formatDay } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { ProposalSummary } from "#src/views/proposals-view.ts";
import styles from "./proposals.module.css";
import { proposalsWords } from "./proposals-words.ts";

/** Open, overdue, answered, and how long an answer takes. */
export function ProposalFigures({ summary, programme }: { summary: ProposalSummary; programme: Programme }) {
  const { language } = useLanguage();
  const words = proposalsWords[language].figures;
  const number = (value: number) => formatNumber(value, language);
  const { open, overdue, answered, all, medianDays, oldest } = summary;
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{words.open}</dt>
        <dd className={styles.value}>{number(open)}</dd>
        <dd>{words.asOf(formatDay(asOfDay(programme), language))}</dd>
      </div>
      <div>
        <dt>{words.overdue(number(programme.thresholds.proposalOverdueDays))}</dt>
        <dd className={overdue > 0 ? `${styles.value} ${styles.alert}` : styles.value}>{number(overdue)}</dd>
        {oldest !== null && <dd>{words.oldest(number(oldest))}</dd>}
      </div>
      <div>
        <dt>{words.answered}</dt>
        <dd className={styles.value}>{number(answered)}</dd>
        <dd>{words.ofAll(number(all))}</dd>
      </div>
      <div>
        <dt>{words.median}</dt>
        <dd className={styles.value}>{medianDays === null ? ABSENT : words.days(formatNumber(medianDays, language, 1))}</dd>
        {medianDays === null && <dd>{words.noAnswer}</dd>}
      </div>
    </dl>
  );
}
