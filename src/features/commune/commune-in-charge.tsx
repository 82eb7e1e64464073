import type { Commune } from "#src/domain/commune.ts";
import { absenceIn } from "#src/domain/commune-absence.ts";
import type { Programme } from "#src/domain/programme.ts";
import { assignmentIsIn, sponsorKey } from "#src/domain/sponsor.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Loaded } from "#src/lib/loaded.ts";
import { sponsorHref } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { openingWords } from "#src/review/matter/opening-words.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { absenceSentence } from "#src/views/absence-text.ts";
import type { SponsorsRead } from "#src/views/sponsors-read.ts";
import { useScoped } from "#src/views/use-scoped.ts";
import styles from "./commune-page.module.css";
import { communeWords } from "./commune-words.ts";
import { holdings } from "./holdings.ts";

type Props = { commune: Commune; programme: Programme; sponsors: Loaded<SponsorsRead> };

/** Who has the commune in the last month with data: whom to ask. That no agency has it is said. */
export function CommuneInCharge({ commune, programme, sponsors }: Props) {
  const { language, t } = useLanguage();
  const scoped = useScoped();
  const { dataThrough } = programme;
  const latest = { first: dataThrough, last: dataThrough };
  const absent = absenceIn(commune, latest);
  return (
    <Panel
      title={communeWords[language].inCharge}
      subtitle={scoped(communeWords[language].inChargeNow(formatMonth(dataThrough, language)), "everything")}
    >
      <LoadedBody loaded={sponsors} skeleton={<Skeleton height="4rem" />}>
        {({ sponsors: all, unread }) => {
          const now = holdings(all, commune, dataThrough).filter(({ assignment }) => assignmentIsIn(assignment, latest));
          // Of a unit that is not there nobody lacks.
          if (absent)
            return <EmptyNotice message={absenceSentence(openingWords[language].commune(commune.name), absent, language)} />;
          if (now.length === 0 && unread.length === 0) return <EmptyNotice message={t.figures.nobody} />;
          return (
            <ul className={styles.inCharge}>
              {now.map(({ sponsor, assignment }) => (
                <li key={`${sponsorKey(sponsor)}:${assignment.from}`}>
                  <FilterLink to={sponsorHref(sponsor)}>
                    <strong>{sponsor.name}</strong>
                  </FilterLink>{" "}
                  <span className={styles.soft}>
                    {`${t.oneSponsor[sponsor.type]}, ${t.commune.from(formatMonth(assignment.from, language))}`}
                  </span>
                </li>
              ))}
              {unread.map((type) => (
                <li key={type} className={styles.soft}>{`${t.sponsorTypes[type]}: ${t.states.unread}`}</li>
              ))}
              {!unread.includes("agency") && now.every(({ sponsor }) => sponsor.type !== "agency") && (
                <li className={styles.soft}>{communeWords[language].nobodyInCharge(t.oneSponsor.agency)}</li>
              )}
            </ul>
          );
        }}
      </LoadedBody>
    </Panel>
  );
}
