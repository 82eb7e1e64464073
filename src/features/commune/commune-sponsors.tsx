import type { Commune } from "#src/domain/commune.ts";
import { monthCount } from "#src/domain/month.ts";
import { spanRange } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import type { Loaded } from "#src/lib/loaded.ts";
import { sponsorHref } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import type { SponsorsRead } from "#src/views/sponsors-read.ts";
import { useScoped } from "#src/views/use-scoped.ts";
import styles from "./commune-page.module.css";
import { communeWords } from "./commune-words.ts";
import { type Holding, heldMonths, holdings } from "./holdings.ts";

type Props = { commune: Commune; programme: Programme; sponsors: Loaded<SponsorsRead> };

/** Everyone who was ever assigned the commune, each with its months as a bar on the programme's own time. */
export function CommuneSponsors({ commune, programme, sponsors }: Props) {
  const { language, t } = useLanguage();
  const scoped = useScoped();
  const { first, last } = spanRange(programme);
  const axis = communeWords[language].axis(capitalise(formatMonth(first, language)), formatMonth(last, language));
  return (
    <Panel title={communeWords[language].timeline} subtitle={scoped(axis, "everything")}>
      <LoadedBody loaded={sponsors} skeleton={<Skeleton height="8rem" />}>
        {({ sponsors: all, unread }) => {
          const assigned = holdings(all, commune, programme.dataThrough);
          if (assigned.length === 0 && unread.length === 0) return <EmptyNotice message={t.figures.nobody} />;
          return (
            <ul className={styles.list}>
              {assigned.map((holding) => (
                <HoldingItem
                  key={`${sponsorKey(holding.sponsor)}:${holding.assignment.from}`}
                  holding={holding}
                  programme={programme}
                />
              ))}
              {unread.map((type) => (
                <li key={type} className={styles.soft}>{`${t.sponsorTypes[type]}: ${t.states.unread}`}</li>
              ))}
            </ul>
          );
        }}
      </LoadedBody>
    </Panel>
  );
}

function HoldingItem({ holding: { sponsor, assignment }, programme }: { holding: Holding; programme: Programme }) {
  const { language, t } = useLanguage();
  const { from, to } = assignment;
  const held = heldMonths(assignment, programme);
  const months = monthCount(spanRange(programme));
  return (
    <li>
      <FilterLink to={sponsorHref(sponsor)}>
        <strong>{sponsor.name}</strong>
      </FilterLink>{" "}
      <span className={styles.soft}>{t.oneSponsor[sponsor.type]}</span>
      {", "}
      {to
        ? t.commune.fromTo(formatMonth(from, language), formatMonth(to, language))
        : t.commune.from(formatMonth(from, language))}
      <span className={styles.timeline} data-mark="" aria-hidden="true">
        {held && (
          <span
            data-type={sponsor.type}
            style={{
              insetInlineStart: `${(held.start / months) * 100}%`,
              width: `${(held.count / months) * 100}%`,
            }}
          />
        )}
      </span>
    </li>
  );
}
