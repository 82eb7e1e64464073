import type { Commune } from "#src/domain/commune.ts";
import { type Sponsor, sponsorKey } from "#src/domain/sponsor.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Loaded } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./commune-page.module.css";

/** Everyone who was ever assigned the commune, with the months. */
export function CommuneSponsors({ commune, sponsors }: { commune: Commune; sponsors: Loaded<readonly Sponsor[]> }) {
  const { language, t } = useLanguage();
  return (
    <Panel title={t.commune.sponsors}>
      <LoadedBody loaded={sponsors} skeleton={<Skeleton height="8rem" />}>
        {(all) => {
          const assigned = all.flatMap((sponsor) =>
            sponsor.assignments
              .filter(({ communeId }) => communeId === commune.id)
              .map((assignment) => ({ sponsor, assignment })),
          );
          if (assigned.length === 0) return <EmptyNotice message={t.overview.cards.nobody} />;
          return (
            <ul className={styles.list}>
              {assigned.map(({ sponsor, assignment: { from, to } }) => (
                <li key={`${sponsorKey(sponsor)}:${from}`}>
                  <strong>{sponsor.name}</strong> <span className={styles.soft}>{t.sponsorTypes[sponsor.type]}</span>
                  <br />
                  {to
                    ? t.commune.fromTo(formatMonth(from, language), formatMonth(to, language))
                    : t.commune.from(formatMonth(from, language))}
                </li>
              ))}
            </ul>
          );
        }}
      </LoadedBody>
    </Panel>
  );
}
