import { memo, useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import type { SponsorType } from "#src/domain/sponsor.ts";
import { FollowFilters } from "#src/filters/follow-filters.tsx";
import { SponsorSection } from "#src/filters/sponsor-section.tsx";
import { useFilters } from "#src/filters/use-filters.ts";
import { loadedTogether, mapLoaded } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Page } from "#src/ui/page.tsx";
import { EmptyCut } from "#src/views/empty-cut.tsx";
import { type SponsorRow, type SponsorsData, sponsorRows } from "#src/views/sponsor-list-view.ts";
import { useSponsorsData } from "#src/views/use-sponsors-data.ts";
import { SponsorList } from "./sponsor-list.tsx";
import { sponsorListSentence } from "./sponsor-list-sentence.ts";
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
      lead={mapLoaded(together, (ready) => sponsorListSentence(type, ready.rows, filter, ready.data, language, t))}
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
