import { memo, useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { helpingOf } from "#src/domain/helped.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { SponsorType } from "#src/domain/sponsor.ts";
import type { Filter } from "#src/filters/filter.ts";
import { supportMeant } from "#src/filters/filter-scope.ts";
import { FollowFilters } from "#src/filters/follow-filters.tsx";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { SponsorSection } from "#src/filters/sponsor-section.tsx";
import { useFilters } from "#src/filters/use-filters.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { loadedTogether, mapLoaded } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Page } from "#src/ui/page.tsx";
import { EmptyCut } from "#src/views/empty-cut.tsx";
import { partyOf, type SponsorRow, type SponsorsData, shownCounts, sponsorRows } from "#src/views/sponsor-list-view.ts";
import { useSponsorsData } from "#src/views/use-sponsors-data.ts";
import { SponsorList } from "./sponsor-list.tsx";
import styles from "./sponsors.module.css";
import { sponsorsWords } from "./sponsors-words.ts";

export function AgenciesPage() {
  return (
    <FollowFilters>
      <SponsorListPage type="agency" />
    </FollowFilters>
  );
}

export function EnterprisesPage() {
  return (
    <FollowFilters>
      <SponsorListPage type="enterprise" />
    </FollowFilters>
  );
}

/** What each of a type promised and delivered in the period, and who delivered nothing. */
const SponsorListPage = memo(function SponsorListPage({ type }: { type: SponsorType }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const data = useSponsorsData(dataset, type);
  const rows = useMemo(() => mapLoaded(data, (value) => sponsorRows(type, filter, value)), [data, type, filter]);
  const { list } = sponsorsWords[language];
  const together = loadedTogether({ data, rows });
  return (
    <Page
      title={list.titles[type]}
      lead={mapLoaded(together, (ready) => sponsorListSentence(type, ready.rows, filter, ready.data.programme, language, t))}
      leadUnread={`${list.titles[type]}. ${list.leadUnread}.`}
      head={
        <>
          <SponsorSection />
          {filter.sponsorType !== null && filter.sponsorType !== type && <p className={styles.rule}>{list.typeRule[type]}</p>}
        </>
      }
      print="wide"
    >
      <LoadedBody loaded={together} skeleton={<Skeleton height="60vh" />}>
        {(ready) => <ListBody type={type} data={ready.data} rows={ready.rows} />}
      </LoadedBody>
    </Page>
  );
});

function ListBody({ type, data, rows }: { type: SponsorType; data: SponsorsData; rows: readonly SponsorRow[] }) {
  const { language } = useLanguage();
  const { list } = sponsorsWords[language];
  if (rows.length === 0) {
    return data.sponsors.some((sponsor) => sponsor.type === type) ? (
      <EmptyCut message={list.noMatch} sizeOf={(filter) => sponsorRows(type, filter, data).length} />
    ) : (
      <EmptyNotice message={list.none[type]} />
    );
  }
  return <SponsorList type={type} data={data} rows={rows} />;
}

function sponsorListSentence(
  type: SponsorType,
  rows: readonly SponsorRow[],
  filter: Filter,
  programme: Programme,
  language: Language,
  t: Messages,
): string {
  const { list } = sponsorsWords[language];
  const { period } = filter;
  const number = (value: number) => formatNumber(value, language);
  const time =
    period.grain === "programme"
      ? list.leadTimes.toDate(formatMonth(programme.dataThrough, language))
      : list.leadTimes.in(periodInSentence(period, programme, language, t));
  const { helped, assigned, unassigned } = helpingOf(rows.map(partyOf));
  const nobody = rows.length === 0 ? list.leadNoneShown[type] : list.leadNobody[type];
  const said = assigned === 0 ? nobody : list.leadHelped[type](number(helped), number(assigned), supportMeant(filter, language));
  const { promised } = shownCounts(rows);
  return list.lead(
    time,
    unassigned > 0 ? `${said}; ${list.leadUnassigned(number(unassigned))}` : said,
    promised > 0 ? list.leadPromised(number(promised)) : "",
  );
}
