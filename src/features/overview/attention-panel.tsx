import { Fragment, memo, useMemo, useRef, useState } from "react";
import type { Dataset } from "#src/api/dataset.ts";
import { type Quarter, quarterOf } from "#src/domain/period.ts";
import { SPONSOR_TYPES, type SponsorType } from "#src/domain/sponsor.ts";
import { type Filter, fieldText, followedBy } from "#src/filters/filter.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { withNote, withScope } from "#src/filters/filter-scope.ts";
import { namesSponsors } from "#src/filters/matches-sponsor.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatMonth, formatQuarter } from "#src/lib/format-time.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { recordOf } from "#src/lib/record-of.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { problemWords } from "#src/messages/problem-texts.ts";
import { sponsorList } from "#src/review/matter/attention-view.ts";
import { type MatterEntries, type MatterEntry, type MatterTask, matterEntries } from "#src/review/matter/matter-entries.ts";
import { matterEntryWords } from "#src/review/matter/matter-entry-words.ts";
import { Button } from "#src/ui/button.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, SkeletonRows } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { PartFinder, PartTurner } from "#src/ui/part-turner.tsx";
import { usePrinting } from "#src/ui/use-printing.ts";
import { useShownPart } from "#src/ui/use-shown-part.ts";
import { promisedCount, type SponsorsData } from "#src/views/sponsor-list-view.ts";
import { useSponsorsData } from "#src/views/use-sponsors-data.ts";
import styles from "./attention-panel.module.css";

/** As many as stand above the chart on a projector. */
const AT_FIRST = 4;

/** Paper has all of so many entries: they end on the sheet that they begin on. */
const ON_PAPER = 20;
/** Of more it has these, with room for where the others are. */
const FIRST_ON_PAPER = 15;

/**
 * What needs attention: whom it is about, why, who must act, and a way there. Paper has nothing to press: all of it is there, or of a long list the
 * first, how many there are, and where; what a reader has opened is printed as it is.
 */
export const AttentionPanel = memo(function AttentionPanel({ dataset, filter }: { dataset: Dataset; filter: Filter }) {
  const { language, t } = useLanguage();
  const followed = followedBy("attention")
    .map((key) => fieldText(key, filter))
    .join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the filter only what the list follows counts here, not the period; with `t` the words of the programme come
  const list = useMemo(() => matterEntries(dataset, filter, language), [dataset, followed, language, t]);
  const sponsors = valueOf(useSponsorsData(dataset));
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const promised = useMemo(() => sponsors && promisedCounts(sponsors, filter), [sponsors, followed]);
  const [showsAll, setShowsAll] = useState(false);
  const isPrinting = usePrinting();
  const programme = valueOf(dataset.programme);
  const found = valueOf(list);
  const words = matterEntryWords[language];
  const { title, asOf, ofChosen, showLess } = t.overview.attention;
  // A commune's months without help, and its share of the plan, are then those of some of its sponsors.
  const ofSome = namesSponsors(filter);
  return (
    <Panel
      isLow
      title={found && found.matters > 0 ? `${title}: ${words.found(found.matters, found.communes, found.sponsors)}` : title}
      subtitle={
        programme
          ? withScope(
              withNote(asOf(formatMonth(programme.dataThrough, language)), ofSome ? ofChosen : ""),
              "attention",
              filter,
              language,
            )
          : "\u00a0"
      }
      tools={
        found &&
        found.entries.length > AT_FIRST && (
          <Button quiet onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? showLess : words.showAll(found.entries.length)}
          </Button>
        )
      }
    >
      <LoadedBody loaded={list} skeleton={<SkeletonRows count={4} height="17rem" />}>
        {(value) => <AttentionBody list={value} showsAll={showsAll} isPrinting={isPrinting} />}
      </LoadedBody>
      {programme && promised && <PromisedOnly quarter={quarterOf(programme.dataThrough)} counts={promised} />}
    </Panel>
  );
});

/** As the lists that the links lead to will say, under the filters that come along. */
function promisedCounts(data: SponsorsData, filter: Filter): Record<SponsorType, number> {
  const quarter = { grain: "quarter", quarter: quarterOf(data.programme.dataThrough) } as const;
  return recordOf(SPONSOR_TYPES, (type) => promisedCount(type, { ...filter, period: quarter, kinds: [] }, data));
}

type PromisedProps = { quarter: Quarter; counts: Readonly<Record<SponsorType, number>> };

/** Who promised and delivered nothing this quarter, of either type: the lists say for whom. Nothing leads to an empty list. */
const PromisedOnly = memo(function PromisedOnly({ quarter, counts }: PromisedProps) {
  const { language, t } = useLanguage();
  const types = SPONSOR_TYPES.filter((type) => counts[type] > 0);
  if (types.length === 0) return null;
  return (
    <p className={styles.promised}>
      {t.overview.attention.promised(formatQuarter(quarter, language))}
      {types.map((type) => (
        <FilterLink key={type} {...sponsorList(type, quarter, "promised")}>
          {`${t.sponsorTypes[type]} (${formatNumber(counts[type], language)})`}
        </FilterLink>
      ))}
    </p>
  );
});

type BodyProps = { list: MatterEntries; showsAll: boolean; isPrinting: boolean };

const AttentionBody = memo(function AttentionBody({ list: { entries, failure, isUnchecked }, ...opened }: BodyProps) {
  const { showsAll, isPrinting } = opened;
  const { language, t } = useLanguage();
  const atFirst = isPrinting ? firstOnPaper(entries.length) : AT_FIRST;
  const part = useShownPart(entries, { nameOf: ({ subject }) => subject, order: String(showsAll) });
  const list = useRef<HTMLUListElement>(null);
  return (
    <>
      {failure && (
        <p className={styles.partly}>
          {t.overview.attention.partly} {problemWords(failure.problem, t)}{" "}
          <Button quiet onClick={failure.retry}>
            {t.errors.retry}
          </Button>
        </p>
      )}
      {entries.length === 0 && !failure && (
        <EmptyNotice message={isUnchecked ? t.overview.attention.partly : t.states.nothingToAttend} />
      )}
      {showsAll && <PartFinder part={part} />}
      <ul ref={list} className={styles.list}>
        {(showsAll ? part.rows : entries.slice(0, atFirst)).map((entry) => (
          <li key={entry.key}>
            <Entry entry={entry} />
          </li>
        ))}
      </ul>
      {showsAll && <PartTurner part={part} list={list} />}
      {isPrinting && !showsAll && entries.length > atFirst && (
        <p className={styles.promised}>{matterEntryWords[language].onPaper(atFirst, entries.length)}</p>
      )}
    </>
  );
});

function firstOnPaper(entries: number): number {
  return entries <= ON_PAPER ? entries : FIRST_ON_PAPER;
}

/** The whole row is the link. The first task names the subject; each opens with what it asks for. */
function Entry({ entry: { subject, weight, tasks, to, also } }: { entry: MatterEntry }) {
  const { language } = useLanguage();
  const { weights } = matterEntryWords[language];
  const [first, ...further] = tasks;
  return (
    <FilterLink to={to} also={also} className={styles.entry} data-weight={weight}>
      <span className={styles.first}>
        <span className={styles.weight}>{weights[weight]}</span> <strong>{subject}</strong> · {first && taskText(first)}
      </span>
      {further.length > 0 && (
        <span className={styles.further}>
          {further.map((task) => (
            <Fragment key={task.weight}>
              {" "}
              <b>{weights[task.weight]}:</b> {taskText(task)}.
            </Fragment>
          ))}
        </span>
      )}
    </FilterLink>
  );
}

function taskText({ reasons, who }: MatterTask): string {
  return `${reasons.join(", ")} · ${who}`;
}
