import { memo, useMemo, useState } from "react";
import type { Dataset } from "#src/api/dataset.ts";
import { type Quarter, quarterOf } from "#src/domain/period.ts";
import { SPONSOR_TYPES } from "#src/domain/sponsor.ts";
import { type Filter, followedBy } from "#src/filters/filter.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { withScope } from "#src/filters/filter-scope.ts";
import { formatMonth, formatQuarter } from "#src/lib/format-time.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { problemWords } from "#src/messages/problem-texts.ts";
import { type AttentionList, attentionList, sponsorList } from "#src/review/matter/attention-view.ts";
import { Button } from "#src/ui/button.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, SkeletonRows } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./attention-panel.module.css";

const AT_FIRST = 7;

/** What needs attention, each with its reason in words and a way there. */
export const AttentionPanel = memo(function AttentionPanel({ dataset, filter }: { dataset: Dataset; filter: Filter }) {
  const { language, t } = useLanguage();
  const followed = followedBy("attention")
    .map((key) => String(filter[key]))
    .join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the filter only what the list follows counts here, not the period
  const list = useMemo(() => attentionList(dataset, filter, language, t), [dataset, followed, language, t]);
  const programme = valueOf(dataset.programme);
  const count = valueOf(list)?.items.length ?? 0;
  const words = t.overview.attention;
  return (
    <Panel
      title={count > 0 ? `${words.title}: ${words.count(count)}` : words.title}
      subtitle={
        programme ? withScope(words.asOf(formatMonth(programme.dataThrough, language)), "attention", filter, language) : "\u00a0"
      }
    >
      <LoadedBody loaded={list} skeleton={<SkeletonRows count={8} height="22rem" />}>
        {(value) => <AttentionBody list={value} />}
      </LoadedBody>
      {programme && <PromisedOnly quarter={quarterOf(programme.dataThrough)} />}
    </Panel>
  );
});

/** Who promised and delivered nothing this quarter, of either type: the lists say for whom. */
const PromisedOnly = memo(function PromisedOnly({ quarter }: { quarter: Quarter }) {
  const { language, t } = useLanguage();
  return (
    <p className={styles.promised}>
      {t.overview.attention.promised(formatQuarter(quarter, language))}
      {SPONSOR_TYPES.map((type) => (
        <FilterLink key={type} {...sponsorList(type, quarter, "promised")}>
          {t.sponsorTypes[type]}
        </FilterLink>
      ))}
    </p>
  );
});

const AttentionBody = memo(function AttentionBody({ list }: { list: AttentionList }) {
  const { t } = useLanguage();
  const [showsAll, setShowsAll] = useState(false);
  const words = t.overview.attention;
  const { items, failure } = list;
  return (
    <>
      {failure && (
        <p className={styles.partly}>
          {words.partly} {problemWords(failure.problem, t)}{" "}
          <Button quiet onClick={failure.retry}>
            {t.errors.retry}
          </Button>
        </p>
      )}
      {items.length === 0 && !failure && <EmptyNotice message={t.states.nothingToAttend} />}
      <ul className={styles.list}>
        {(showsAll ? items : items.slice(0, AT_FIRST)).map((item) => (
          <li key={item.key}>
            <FilterLink to={item.to} also={item.also}>
              {item.subject}
            </FilterLink>
            : {item.reason}
          </li>
        ))}
      </ul>
      {items.length > AT_FIRST && (
        <Button quiet onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? words.showLess : words.showAll(items.length)}
        </Button>
      )}
    </>
  );
});
