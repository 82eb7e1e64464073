import { memo, useState } from "react";
import { type AmountScale, totalsScale } from "#src/charts/amount-scale.ts";
import { CriteriaTicks } from "#src/charts/criteria-ticks.tsx";
import type { Programme } from "#src/domain/programme.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { withScope } from "#src/filters/filter-scope.ts";
import { filterWords } from "#src/filters/filter-words.ts";
import { noCommuneText } from "#src/filters/no-commune.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { type Loaded, valueOf } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { LONG_LIST } from "#src/ui/long-list.ts";
import { EmptyNotice, SkeletonRows } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { ShowAll } from "#src/ui/show-all.tsx";
import { metWords } from "#src/views/criteria-met.ts";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import { isWithoutData } from "#src/views/months-without-data.ts";
import { whyNothingKnown, withWhy } from "#src/views/new-units.ts";
import { type RankedCommune, rankCommunes, rankedBy } from "#src/views/ranking-view.ts";
import { AmountCells, AmountsFootnote, amountWidth, exactOf } from "./amount-bar.tsx";
import { criteriaCells } from "./amount-columns.ts";
import { AmountsTakeAway } from "./amounts-take-away.tsx";
import styles from "./bar-list.module.css";
import { cardWords } from "./card-words.ts";
import { periodNote } from "./period-note.ts";

/** As many as read at a glance; the rest is one click away. */
const AT_FIRST = 15;
/** So many of them are the last ones where the list is too long to be shown whole. */
const OF_THE_END = 5;

/** Communes by what they still lack, with the support they received beside it. */
export const RankingPanel = memo(function RankingPanel({ figures }: { figures: Loaded<FilteredFigures> }) {
  const { language, t } = useLanguage();
  const data = valueOf(figures);
  const words = t.overview.ranking;
  const why = data && whyNothingKnown(data.communes, language);
  const ranked = data ? rankedIn(data) : [];
  const title = rankedBy(ranked) === "support" ? words.titleBySupport : words.title;
  const subtitle = data && withWhy(words.subtitle(periodNote(data, language, t)), why);
  return (
    <Panel
      title={title}
      subtitle={data && subtitle ? withScope(subtitle, ["standing"], data.filter, language) : "\u00a0"}
      tools={
        data && (
          <AmountsTakeAway
            embed="ranking"
            figures={data}
            title={title}
            heading={filterWords[language].communes.name}
            withCriteria
            rows={ranked.map(({ commune, total }) => ({
              name: commune.name,
              ...criteriaCells([commune], data.programme),
              total,
            }))}
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

function rankedIn({ listed, inPeriod, programme }: FilteredFigures) {
  return rankCommunes(listed, inPeriod.by("commune"), programme);
}

function RankingBody({ figures }: { figures: FilteredFigures }) {
  const { language, t } = useLanguage();
  const [showsAll, setShowsAll] = useState(false);
  const ranked = rankedIn(figures);
  const scale = totalsScale(ranked.map(({ total }) => total));
  const hasData = !isWithoutData(figures);
  if (ranked.length === 0) return <EmptyNotice message={noCommuneText(figures.filter, language, t)} />;
  const isLong = ranked.length > LONG_LIST;
  const shown = showsAll && !isLong ? ranked : ranked.slice(0, isLong ? AT_FIRST - OF_THE_END : AT_FIRST);
  const last = isLong ? ranked.slice(-OF_THE_END) : [];
  const between = ranked.length - shown.length - last.length;
  const rows = [...shown, ...last];
  return (
    <>
      <ol
        className={`${styles.list} ${styles.ranking}`}
        style={{
          ...amountWidth(
            (isLong ? rows : ranked).map(({ total }) => total),
            language,
          ),
          ...(isLong ? ROOM_FOR_THOUSANDS : {}),
        }}
      >
        {shown.map((one, index) => (
          <RankedRow
            key={one.commune.id}
            one={one}
            place={index + 1}
            hasData={hasData}
            scale={scale}
            programme={figures.programme}
          />
        ))}
        {isLong && <li className={styles.between}>{t.overview.ranking.between(formatNumber(between, language))}</li>}
        {last.map((one, index) => (
          <RankedRow
            key={one.commune.id}
            one={one}
            place={shown.length + between + index + 1}
            hasData={hasData}
            scale={scale}
            programme={figures.programme}
          />
        ))}
      </ol>
      <AmountsFootnote rows={rows.map(({ commune, total }) => ({ name: commune.name, total }))} />
      {isLong && (
        <FilterLink to={paths.communes.href()} also={BY_REMAINING}>
          {cardWords[language].showAll(formatNumber(ranked.length, language))}
        </FilterLink>
      )}
      {!isLong && ranked.length > shown.length && (
        <ShowAll shown={shown.length} all={ranked.length} onClick={() => setShowsAll(true)}>
          {cardWords[language].showAll(formatNumber(ranked.length, language))}
        </ShowAll>
      )}
    </>
  );
}

/** Of the place in front of each. */
const ROOM_FOR_THOUSANDS = { "--place-width": "3.25rem" };

/** The list of communes in this order. */
const BY_REMAINING = { sort: "remaining" };

type RowProps = { one: RankedCommune; place: number; hasData: boolean; scale: AmountScale; programme: Programme };

function RankedRow({ one: { commune, total }, place, hasData, scale, programme }: RowProps) {
  const { language, t } = useLanguage();
  return (
    <li className={styles.row} title={exactOf(total, language)}>
      <span className={styles.place}>{formatNumber(place, language)}</span>
      <span className={styles.name}>
        <FilterLink to={paths.commune.href(commune.id)}>{commune.name}</FilterLink>
      </span>
      <span className={styles.criteria}>
        <CriteriaTicks criteria={commune.criteria} />
        {metWords(commune, programme, t)}
      </span>
      <AmountCells total={total} hasData={hasData} scale={scale} />
    </li>
  );
}
