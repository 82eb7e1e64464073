import type { Sponsor } from "#src/domain/sponsor.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { formatMonth } from "#src/lib/format-time.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import type { SponsorsData } from "#src/views/sponsor-list-view.ts";
import { assignmentRows } from "./sponsor-page-view.ts";
import styles from "./sponsors.module.css";
import { sponsorsWords } from "./sponsors-words.ts";

/** Every commune that was ever assigned to it, with the months. */
export function SponsorAssignments({ sponsor, data }: { sponsor: Sponsor; data: SponsorsData }) {
  const { language, t } = useLanguage();
  const { page } = sponsorsWords[language];
  const rows = assignmentRows(sponsor, data);
  return (
    <Panel title={page.assignments}>
      {rows.length === 0 ? (
        <EmptyNotice message={page.neverAssigned} />
      ) : (
        <ul className={styles.list}>
          {rows.map(({ communeId, name, from, to, hasEnded }) => (
            <li key={`${communeId}:${from}`}>
              <FilterLink to={paths.commune.href(communeId)}>{name}</FilterLink>
              {": "}
              {to
                ? t.commune.fromTo(formatMonth(from, language), formatMonth(to, language))
                : t.commune.from(formatMonth(from, language))}
              <span className={styles.soft}>, {hasEnded ? page.ended : page.current[sponsor.type]}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
