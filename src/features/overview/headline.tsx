import { memo } from "react";
import type { Dataset } from "#src/api/dataset.ts";
import { communesShown } from "#src/filters/communes-shown.ts";
import type { FigureKind } from "#src/filters/figure-kind.ts";
import type { Filter } from "#src/filters/filter.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { scopeNote } from "#src/filters/filter-scope.ts";
import { ABSENT } from "#src/lib/format-number.ts";
import { type Loaded, loadedTogether, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Skeleton } from "#src/ui/notice.tsx";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import {
  completionHeadline,
  coverageHeadline,
  deliveredHeadline,
  type Headline,
  proposalsHeadline,
  standardHeadline,
} from "#src/views/headline-view.ts";
import { proposalsToDate } from "#src/views/proposals-view.ts";
import styles from "./headline.module.css";
import { planTarget, type Target } from "./plan-link.ts";

type Props = { dataset: Dataset; figures: Loaded<FilteredFigures>; filter: Filter };

/** The figures that a leader comes for. Each stands or fails on its own; the panels below, or what needs attention, say why and offer a retry. */
export const HeadlineFigures = memo(function HeadlineFigures({ dataset, figures, filter }: Props) {
  const { language, t } = useLanguage();
  const { programme, communes, proposals } = dataset;
  const standard = mapLoaded(loadedTogether({ programme, communes }), (data) =>
    scoped(standardHeadline(communesShown(data.communes, filter), data.programme, language, t), "standing"),
  );
  const open = mapLoaded(loadedTogether({ programme, proposals }), (data) => {
    return scoped(proposalsHeadline(proposalsToDate(filter, data), data.programme, language, t), "waiting");
  });
  const labels = t.figures.labels;

  function scoped(headline: Headline, figure: FigureKind): Headline {
    const note = scopeNote(figure, filter, language);
    return note === "" ? headline : { ...headline, notes: [...headline.notes, note] };
  }
  const read = valueOf(programme);
  return (
    <dl className={styles.figures}>
      <Figure
        label={labels.delivered}
        loaded={mapLoaded(figures, (data) => deliveredHeadline(data, language, t))}
        target={{ to: paths.support.href() }}
      />
      <Figure
        label={labels.completion}
        loaded={mapLoaded(figures, (data) => completionHeadline(data, language, t))}
        target={read ? planTarget(filter.period, read) : { to: paths.pace.href() }}
      />
      <Figure label={labels.standard} loaded={standard} target={{ to: paths.communes.href() }} />
      <Figure
        label={labels.coverage}
        loaded={mapLoaded(figures, (data) => coverageHeadline(data, language, t))}
        target={{ to: paths.coverage.href() }}
      />
      <Figure label={labels.proposals} loaded={open} target={{ to: paths.proposals.href() }} />
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
