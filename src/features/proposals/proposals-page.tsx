import { memo, useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { scopeNote } from "#src/filters/filter-scope.ts";
import { FollowFilters } from "#src/filters/follow-filters.tsx";
import { periodWords } from "#src/filters/period-texts.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { capitalise } from "#src/lib/format-time.ts";
import { type Loaded, loadedTogether, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Page } from "#src/ui/page.tsx";
import { EmptyCut } from "#src/views/empty-cut.tsx";
import {
  type ProposalRow,
  type ProposalsData,
  proposalRows,
  proposalsUnder,
  summaryOf,
  waitingLeftOut,
  withoutAddresseeLeftOut,
} from "#src/views/proposals-view.ts";
import { ProposalFigures } from "./proposal-figures.tsx";
import { ProposalList } from "./proposal-list.tsx";
import { proposalListSentence } from "./proposal-list-sentence.ts";
import { endedRules } from "./proposal-notes.ts";
import styles from "./proposals.module.css";
import { proposalsWords } from "./proposals-words.ts";
import { SummaryPanel } from "./summary-panel.tsx";

/** What the communes ask for: who waits, for how long, and for whom. */
export function ProposalsPage() {
  return (
    <FollowFilters>
      <Proposals />
    </FollowFilters>
  );
}

const Proposals = memo(function Proposals() {
  const { language, t } = useLanguage();
  const { programme, proposals, communes, namedSponsors, known } = useDataset();
  const { filter } = useFilters(known);
  const data = useMemo(
    (): Loaded<ProposalsData> =>
      mapLoaded(loadedTogether({ programme, proposals }), (both) => ({
        ...both,
        communes: valueOf(communes),
        sponsors: namedSponsors,
      })),
    [programme, proposals, communes, namedSponsors],
  );
  const rows = useMemo(
    () => mapLoaded(data, (value) => proposalRows(proposalsUnder(filter, value), value, language)),
    [data, filter, language],
  );
  const words = proposalsWords[language];
  return (
    <Page
      title={words.title}
      lead={mapLoaded(loadedTogether({ data, rows }), (ready) =>
        proposalListSentence(ready.rows, filter, ready.data, language, t),
      )}
      head={data.status === "ready" && <Rules data={data.value} />}
      print="wide"
    >
      <LoadedBody loaded={loadedTogether({ data, rows })} skeleton={<Skeleton height="60vh" />}>
        {(ready) => <ProposalsBody data={ready.data} rows={ready.rows} />}
      </LoadedBody>
    </Page>
  );
});

function ProposalsBody({ data, rows }: { data: ProposalsData; rows: readonly ProposalRow[] }) {
  const { language } = useLanguage();
  const words = proposalsWords[language];
  if (data.proposals.length === 0) return <EmptyNotice message={words.none} />;
  if (rows.length === 0) {
    return <EmptyCut message={words.noMatch} sizeOf={(filter) => proposalsUnder(filter, data).length} />;
  }
  return (
    <>
      <ProposalFigures summary={summaryOf(rows)} programme={data.programme} />
      <ProposalList rows={rows} programme={data.programme} />
      <div className={styles.summaries}>
        <SummaryPanel rows={rows} grouping="addressee" sortKey="sortAddressees" />
        <SummaryPanel rows={rows} grouping="commune" sortKey="sortCommunes" />
      </div>
    </>
  );
}

/** What the filter does here that a reader could not guess. */
function Rules({ data }: { data: ProposalsData }) {
  const { language, t } = useLanguage();
  const { known } = useDataset();
  const { filter } = useFilters(known);
  const words = proposalsWords[language];
  const leftOut = withoutAddresseeLeftOut(filter, data);
  const waiting = waitingLeftOut(filter, data);
  const scope = scopeNote("proposal", filter, language);
  return (
    <>
      {filter.period.grain !== "programme" && (
        <p className={styles.rule}>
          {words.periodRule(periodWords(filter.period, language, t))}
          {waiting > 0 && ` ${words.leftOutRule(formatNumber(waiting, language))}`}
        </p>
      )}
      {scope !== "" && <p className={styles.rule}>{`${capitalise(scope)}.`}</p>}
      {endedRules(filter, data, language).map((rule) => (
        <p key={rule} className={styles.rule}>
          {rule}
        </p>
      ))}
      {leftOut > 0 && <p className={styles.rule}>{words.addresseeRule(formatNumber(leftOut, language))}</p>}
    </>
  );
}
