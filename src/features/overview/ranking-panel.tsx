import { memo, useState } from "react";
import { totalsScale } from "#src/charts/amount-scale.ts";
import { CriteriaTicks } from "#src/charts/criteria-ticks.tsx";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { withScope } from "#src/filters/filter-scope.ts";
import { filterWords } from "#src/filters/filter-words.ts";
import { type Loaded, valueOf } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, SkeletonRows } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { metWords } from "#src/views/criteria-met.ts";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import { rankCommunes } from "#src/views/ranking-view.ts";
import { AmountCells, AmountsFootnote, amountWidth, exactOf } from "./amount-bar.tsx";
import { AmountsTakeAway } from "./amounts-take-away.tsx";
import styles from "./bar-list.module.css";
import { periodNote } from "./period-note.ts";

/** As many as read at a glance; the rest is one click away. */
const AT_FIRST = 15;

/** Communes by what they still lack, with the support they received beside it. */
export const RankingPanel = memo(function RankingPanel({ figures }: { figures: Loaded<FilteredFigures> }) {
  const { language, t } = useLanguage();
  const data = valueOf(figures);
  const words = t.overview.ranking;
  return (
    <Panel
      title={words.title}
      subtitle={data ? withScope(words.subtitle(periodNote(data, language, t)), ["standing"], data.filter, language) : "\u00a0"}
      tools={
        data && (
          <AmountsTakeAway
            embed="ranking"
            figures={data}
            title={words.title}
            heading={filterWords[language].communes.name}
            withCriteria
            rows={rankedIn(data).map(({ commune, met, total }) => ({ name: commune.name, met, total }))}
          />
        )
      }
    >
      <LoadedBody loaded={figures} skeleton={<SkeletonRows count={9} height="22rem" />}>
        {(value) => <RankingBody figures={value} />}
      </LoadedBody>
    </Panel>
  );
});

function rankedIn({ communes, inPeriod }: FilteredFigures) {
  return rankCommunes(communes, inPeriod.by("commune"));
}

function RankingBody({ figures }: { figures: FilteredFigures }) {
  const { language, t } = useLanguage();
  const [showsAll, setShowsAll] = useState(false);
  const ranked = rankedIn(figures);
  const scale = totalsScale(ranked.map(({ total }) => total));
  if (ranked.length === 0) return <EmptyNotice message={t.states.noCommunes} />;
  const shown = showsAll ? ranked : ranked.slice(0, AT_FIRST);
  return (
    <>
      <ol
        className={`${styles.list} ${styles.ranking}`}
        style={amountWidth(
          ranked.map(({ total }) => total),
          language,
          t,
        )}
      >
        {shown.map(({ commune, total }, index) => (
          <li key={commune.id} className={styles.row} title={exactOf(total, language)}>
            <span className={styles.place}>{index + 1}</span>
            <span className={styles.name}>
              <FilterLink to={paths.commune.href(commune.id)}>{commune.name}</FilterLink>
            </span>
            <span className={styles.criteria}>
              <CriteriaTicks criteria={commune.criteria} />
              {metWords(commune, figures.programme, t)}
            </span>
            <AmountCells total={total} scale={scale} />
          </li>
        ))}
      </ol>
      <AmountsFootnote rows={shown.map(({ commune, total }) => ({ name: commune.name, total }))} />
      {ranked.length > shown.length && (
        <Button quiet onClick={() => setShowsAll(true)}>
          {t.overview.cards.showAll(ranked.length)}
        </Button>
      )}
    </>
  );
}
