import { deliveredOf } from "#src/domain/figures.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { ABSENT, formatDongTerse } from "#src/lib/format-number.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { TotalBar } from "#src/views/total-bar.tsx";
import { cardWords } from "./card-words.ts";
import { Badge, CardContent, type CommuneCardProps, planShareWords } from "./commune-card.tsx";
import styles from "./commune-cards.module.css";

/** A commune on a phone: a row with its state, what was delivered and how much of the plan that is; a tap opens the rest of its card. */
export function FoldedCard(props: CommuneCardProps) {
  const { commune } = props;
  const { t } = useLanguage();
  return (
    <article className={styles.folded} aria-label={commune.name}>
      <details>
        <summary>
          <h3 className={styles.name}>{commune.name}</h3>
          <Badge commune={commune} />
          <Amount {...props} />
        </summary>
        <div className={styles.opened}>
          <CardContent {...props} />
          <FilterLink to={paths.commune.href(commune.id)}>{t.commune.title(commune.name)}</FilterLink>
        </div>
      </details>
    </article>
  );
}

function Amount({ support }: CommuneCardProps) {
  const { language, t } = useLanguage();
  if (support.status === "pending") return null;
  if (support.status === "error" || support.value === null)
    return <span className={styles.unread}>{cardWords[language].supportUnread}</span>;
  const { total, missing, planScale } = support.value;
  const delivered = deliveredOf(total);
  const isSum = typeof delivered === "number";
  return (
    <>
      <b>{isSum ? formatDongTerse(delivered, language) : ABSENT}</b>
      <span className={styles.share}>{planShareWords(total, missing === null, language, t)}</span>
      <span className={styles.bar}>
        <TotalBar total={total} scale={planScale} />
      </span>
    </>
  );
}
