import { CriteriaTicks } from "#src/charts/criteria-ticks.tsx";
import { Sparkline } from "#src/charts/sparkline.tsx";
import { Locator } from "#src/charts/tile-map.tsx";
import { type Commune, isRecognised } from "#src/domain/commune.ts";
import { deliveredOf } from "#src/domain/figures.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Total } from "#src/domain/totals.ts";
import { completionValue, deliveredBlank } from "#src/filters/amount-texts.ts";
import type { Filter } from "#src/filters/filter.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { owedNote } from "#src/filters/owed-texts.ts";
import { ABSENT, formatDong, formatDongTerse, formatPercent } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Loaded } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { Skeleton } from "#src/ui/notice.tsx";
import { Waiting } from "#src/ui/waiting.tsx";
import { completionWords, withOwed } from "#src/views/amount-notes.ts";
import { changeWords, withoutDataWords } from "#src/views/change-texts.ts";
import type { CardSupport } from "#src/views/commune-card-view.ts";
import { comparedSubject } from "#src/views/compared-period.ts";
import { metWords } from "#src/views/criteria-met.ts";
import type { OpenProposals } from "#src/views/proposals-view.ts";
import { sparklineText } from "#src/views/sparkline-text.ts";
import { cardWords } from "./card-words.ts";
import styles from "./commune-cards.module.css";

export type CommuneCardProps = {
  commune: Commune;
  programme: Programme;
  support: Loaded<CardSupport | null>;
  /** Those who had the commune in the period (`cardSponsors`). */
  agencies: Loaded<readonly string[]>;
  enterprises: Loaded<readonly string[]>;
  proposals: OpenProposals | null;
  proposalsFailed: boolean;
  filter: Filter;
};

/** Up to so many units one of them can be told from the others in the miniature; each card would draw all of them. */
const MOST_LOCATED = 300;

/** One commune at a glance. The whole card leads to its page. */
export function CommuneCard(props: CommuneCardProps) {
  const { commune, programme } = props;
  return (
    <article className={styles.card} aria-label={commune.name}>
      <header className={styles.head}>
        {programme.mapUnits.length <= MOST_LOCATED && <Locator units={programme.mapUnits} communeId={commune.id} />}
        <h3 className={styles.name}>
          <FilterLink to={paths.commune.href(commune.id)}>{commune.name}</FilterLink>
        </h3>
        <Badge commune={commune} />
      </header>
      <CardContent {...props} />
    </article>
  );
}

/** How far the commune is with the standard. */
export function Badge({ commune }: { commune: Commune }) {
  const { t } = useLanguage();
  return (
    <span className={styles.badge} data-recognised={isRecognised(commune)}>
      {isRecognised(commune) ? t.levels[commune.standard.level] : t.stages[commune.standard.stage]}
    </span>
  );
}

/** All but the head. */
export function CardContent(props: CommuneCardProps) {
  const { commune, programme } = props;
  const { t } = useLanguage();
  return (
    <>
      <p className={styles.criteria}>
        <CriteriaTicks criteria={commune.criteria} />
        {t.figures.criteriaMet(metWords(commune, programme, t))}
      </p>
      <CardMoney {...props} />
      <CardPeople {...props} />
    </>
  );
}

function CardMoney({ commune, support, filter, programme }: CommuneCardProps) {
  const { language, t } = useLanguage();
  if (support.status === "pending")
    return (
      <Waiting>
        <Skeleton height="5.6rem" />
      </Waiting>
    );
  if (support.status === "error" || support.value === null) {
    return <p className={`${styles.money} ${styles.unread}`}>{cardWords[language].supportUnread}</p>;
  }
  const { total, missing, comparison, bars, months, scale } = support.value;
  const delivered = deliveredOf(total);
  return (
    <div className={styles.money}>
      <p className={styles.value} title={typeof delivered === "number" ? formatDong(delivered, language) : undefined}>
        {typeof delivered === "number" ? formatDongTerse(delivered, language) : ABSENT}
      </p>
      <Sparkline bars={bars} scale={scale} label={sparklineText(commune.name, months, language, t)} />
      <p className={styles.soft} style={{ gridColumn: "1 / -1" }}>
        {missing ? (
          withoutDataWords(missing, language)
        ) : (
          <>
            {planShareWords(total, true, language, t)}
            <br />
            {comparedSubject(filter, programme, language, t)}
            {changeWords(comparison, language, t)}
          </>
        )}
      </p>
    </div>
  );
}

/** The share of the plan with what is owed of it, or why there is none, or nothing delivered. `hasData`: as in `deliveredBlank`. */
export function planShareWords(total: Total, hasData: boolean, language: Language, t: Messages): string {
  const blank = deliveredBlank(total, t, hasData);
  if (blank !== null) return withOwed(blank, total, language);
  const share = completionValue(total);
  if (share === null) return completionWords(total, hasData, language, t);
  const owed = owedNote(total, language);
  return `${t.figures.ofPlan(formatPercent(share, language))}${owed === null ? "" : ` (${owed})`}`;
}

function CardPeople({ agencies, enterprises, proposals, proposalsFailed }: CommuneCardProps) {
  const { language, t } = useLanguage();
  const words = cardWords[language];
  const list = (names: Loaded<readonly string[]>) => {
    if (names.status === "error") return <span className={styles.unread}>{t.states.unread}</span>;
    if (names.status === "pending") return "…";
    return names.value.length === 0 ? t.figures.nobody : names.value.join(", ");
  };
  return (
    <dl className={styles.people}>
      <dt className={styles.soft}>{words.agencies}</dt>
      <dd>{list(agencies)}</dd>
      <dt className={styles.soft}>{words.enterprises}</dt>
      <dd>{list(enterprises)}</dd>
      <dt className={styles.soft}>{words.proposals}</dt>
      <dd>
        {proposalsFailed && <span className={styles.unread}>{t.states.unread}</span>}
        {!proposalsFailed && (proposals ? words.openProposals(proposals.open) : "…")}
        {proposals && proposals.overdue > 0 && <span className={styles.alert}> · {words.overdue(proposals.overdue)}</span>}
      </dd>
    </dl>
  );
}
