import { useDataset } from "#src/api/dataset-provider.tsx";
import { asOfDay } from "#src/domain/programme.ts";
import type { Sponsor } from "#src/domain/sponsor.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { useFilters } from "#src/filters/use-filters.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatDay } from "#src/lib/format-time.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import type { SponsorsData } from "#src/views/sponsor-list-view.ts";
import { useScoped } from "#src/views/use-scoped.ts";
import { waitingProposals } from "./sponsor-page-view.ts";
import styles from "./sponsors.module.css";
import { sponsorsWords } from "./sponsors-words.ts";

/** What waits for its answer, the oldest first. */
export function SponsorProposals({ sponsor, data }: { sponsor: Sponsor; data: SponsorsData }) {
  const { language, t } = useLanguage();
  const scoped = useScoped();
  const { proposals, known } = useDataset();
  const { filter } = useFilters(known);
  const { page } = sponsorsWords[language];
  const { programme } = data;
  const limit = formatNumber(programme.thresholds.proposalOverdueDays, language);
  return (
    <Panel title={page.proposals} subtitle={scoped(page.proposalsAsOf(formatDay(asOfDay(programme), language)), "everything")}>
      <LoadedBody loaded={proposals} skeleton={<Skeleton height="8rem" />}>
        {(all) => {
          const waiting = waitingProposals(sponsor, all, filter, data);
          if (waiting.length === 0) return <EmptyNotice message={page.noProposals} />;
          return (
            <ul className={styles.list}>
              {waiting.map(({ proposal, commune, days, isOverdue }) => (
                <li key={proposal.id}>
                  <FilterLink to={paths.commune.href(proposal.communeId)}>{commune}</FilterLink>
                  {": "}
                  {proposal.text}
                  <br />
                  <span className={styles.soft}>{t.commune.raisedOn(formatDay(proposal.raisedOn, language))} · </span>
                  <span className={isOverdue ? styles.alert : styles.soft}>
                    {page.waiting(formatNumber(days, language))}
                    {isOverdue && `, ${page.overdue(limit)}`}
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </LoadedBody>
    </Panel>
  );
}
