import { useMemo } from "react";
import { useParams } from "react-router";
import { useDataset } from "#src/api/dataset-provider.tsx";
import type { Sponsor, SponsorType } from "#src/domain/sponsor.ts";
import { completionText, deliveredText, plannedText } from "#src/filters/amount-texts.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { capitalise } from "#src/lib/format-time.ts";
import { sponsorListHref } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody, PanelBoundary } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { missingMonthsWords } from "#src/views/months-without-data.ts";
import type { SponsorsData } from "#src/views/sponsor-list-view.ts";
import { useSponsorsData } from "#src/views/use-sponsors-data.ts";
import { SponsorAssignments } from "./sponsor-assignments.tsx";
import { SponsorByCommune } from "./sponsor-by-commune.tsx";
import { SponsorByMonth } from "./sponsor-by-month.tsx";
import { SponsorLines } from "./sponsor-lines.tsx";
import { detailWords, markOf } from "./sponsor-marks.ts";
import { sponsorInPeriod } from "./sponsor-page-view.ts";
import { SponsorProposals } from "./sponsor-proposals.tsx";
import styles from "./sponsors.module.css";
import { sponsorsWords } from "./sponsors-words.ts";

export function AgencyPage() {
  return <SponsorPage type="agency" />;
}

export function EnterprisePage() {
  return <SponsorPage type="enterprise" />;
}

/** One sponsor: what it promised and delivered, for whom, and what waits for it. */
function SponsorPage({ type }: { type: SponsorType }) {
  const { sponsorId = "" } = useParams();
  const { language } = useLanguage();
  const dataset = useDataset();
  const data = useSponsorsData(dataset, type);
  const { page } = sponsorsWords[language];
  const isSought = (one: Sponsor) => one.type === type && one.id === sponsorId;
  if (data.status !== "ready") {
    return (
      <div className={styles.page}>
        <Unread type={type} name={dataset.namedSponsors.find(isSought)?.name} isComing={data.status === "pending"} />
        <LoadedBody loaded={data} skeleton={<Skeleton height="60vh" />}>
          {() => null}
        </LoadedBody>
      </div>
    );
  }
  const sponsor = data.value.sponsors.find(isSought);
  if (sponsor) {
    return (
      <PanelBoundary>
        <SponsorBody sponsor={sponsor} data={data.value} />
      </PanelBoundary>
    );
  }
  return (
    <div>
      <PageTitle title={page.notFoundTitle[type]}>{page.notFoundTitle[type]}</PageTitle>
      <EmptyNotice
        message={page.notFound(sponsorId)}
        action={<FilterLink to={sponsorListHref(type)}>{page.back[type]}</FilterLink>}
      />
    </div>
  );
}

type UnreadProps = { type: SponsorType; name: string | undefined; isComing: boolean };

/** Who it is, as far as that is known, and the way back: what cannot be read of its support takes neither away. */
function Unread({ type, name, isComing }: UnreadProps) {
  const { language, t } = useLanguage();
  const { page } = sponsorsWords[language];
  const heading = name ?? (isComing ? t.states.loading : capitalise(t.oneSponsor[type]));
  return (
    <div className={styles.head}>
      <FilterLink className={styles.back} to={sponsorListHref(type)}>
        {page.back[type]}
      </FilterLink>
      <PageTitle title={heading}>{heading}</PageTitle>
    </div>
  );
}

function SponsorBody({ sponsor, data }: { sponsor: Sponsor; data: SponsorsData }) {
  const { language, t } = useLanguage();
  const { filter } = useFilters(useDataset().known);
  const inPeriod = useMemo(() => sponsorInPeriod(sponsor, filter, data), [sponsor, filter, data]);
  const { total, standing } = inPeriod;
  const { page, list } = sponsorsWords[language];
  const mark = markOf(inPeriod, filter, language);
  const missing = missingMonthsWords({ table: data.table, filter, programme: data.programme }, language);
  const detail = sponsor.detail && detailWords(sponsor.detail, language);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <FilterLink className={styles.back} to={sponsorListHref(sponsor.type)}>
          {page.back[sponsor.type]}
        </FilterLink>
        <PageTitle title={sponsor.name}>{sponsor.name}</PageTitle>
        <p className={styles.soft}>{capitalise([t.oneSponsor[sponsor.type], detail].filter(Boolean).join(" · "))}</p>
        <dl className={styles.facts} aria-label={periodInSentence(filter.period, data.programme, language, t)}>
          {[
            [list.amounts.planned, plannedText(total, language)],
            [list.amounts.delivered, deliveredText(total, language, t)],
            [list.amounts.completion, completionText(total, language)],
          ].map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.rule}>{page.byCommuneSubtitle(periodInSentence(filter.period, data.programme, language, t))}</p>
        {/* Of them nobody knows what it gave: the figures above and the mark below are of the others. */}
        {missing && <p>{`${capitalise(missing)}.`}</p>}
        {mark && (
          <p className={styles.mark} data-standing={standing}>
            {mark}
          </p>
        )}
      </div>
      <div className={styles.panels}>
        <div className={styles.column}>
          <SponsorByCommune sponsor={sponsor} inPeriod={inPeriod} programme={data.programme} />
          <SponsorAssignments sponsor={sponsor} data={data} />
          <SponsorProposals sponsor={sponsor} data={data} />
        </div>
        <SponsorByMonth sponsor={sponsor} data={data} />
        <SponsorLines sponsor={sponsor} data={data} />
      </div>
    </div>
  );
}
