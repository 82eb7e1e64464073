import { memo } from "react";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { ABSENT } from "#src/lib/format-number.ts";
import { type Loaded, valueOf } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Skeleton } from "#src/ui/notice.tsx";
import { type HeadlineCut, headlineFigures } from "#src/views/headline-figures.ts";
import type { Headline } from "#src/views/headline-view.ts";
import styles from "./headline.module.css";
import { planTarget, type Target } from "./plan-link.ts";

type Props = HeadlineCut;

/** The panels below, or what needs attention, say why one is missing and offer a retry. */
export const HeadlineFigures = memo(function HeadlineFigures({ dataset, figures, filter }: Props) {
  const { language, t } = useLanguage();
  const said = headlineFigures({ dataset, figures, filter }, language, t);
  const labels = t.figures.labels;
  const read = valueOf(dataset.programme);
  const plan = read ? planTarget(filter.period, read) : { to: paths.pace.href() };
  return (
    <dl className={styles.figures}>
      <Figure label={labels.delivered} loaded={said.delivered} target={{ to: paths.support.href() }} />
      <Figure label={labels.completion} loaded={said.completion} target={plan} />
      <Figure label={labels.standard} loaded={said.standard} target={{ to: paths.communes.href() }} />
      <Figure label={labels.coverage} loaded={said.coverage} target={{ to: paths.coverage.href() }} />
      <Figure label={labels.proposals} loaded={said.proposals} target={{ to: paths.proposals.href() }} />
    </dl>
  );
});

function Figure({ label, loaded, target }: { label: string; loaded: Loaded<Headline>; target: Target }) {
  const { t } = useLanguage();
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>{label}</dt>
      {loaded.status === "pending" && (
        <dd aria-busy="true">
          <span className="visually-hidden">{t.states.loading}</span>
          <Skeleton height="2.6rem" width="70%" />
        </dd>
      )}
      {loaded.status === "error" && (
        <>
          <dd className={styles.value}>{ABSENT}</dd>
          <dd className={styles.note}>{t.states.unread}</dd>
        </>
      )}
      {loaded.status === "ready" && <FigureValue label={label} headline={loaded.value} target={target} />}
    </div>
  );
}

/** The whole figure leads to what is behind it; what is owed of it, to who owes it. */
function FigureValue({ label, headline, target }: { label: string; headline: Headline; target: Target }) {
  const { value, exact, notes, alert, owed } = headline;
  return (
    <>
      <dd className={styles.value}>
        <FilterLink {...target} title={exact} aria-label={`${label}: ${value}`}>
          {value}
        </FilterLink>
      </dd>
      {alert && <dd className={styles.alert}>{alert}</dd>}
      {notes.map((note) => (
        <dd key={note} className={styles.note}>
          {note === owed ? <FilterLink to={paths.reporting.href()}>{note}</FilterLink> : note}
        </dd>
      ))}
    </>
  );
}
