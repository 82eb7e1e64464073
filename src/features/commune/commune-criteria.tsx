import { type Commune, type CriterionStatus, criteriaMet, isRecognised } from "#src/domain/commune.ts";
import type { Criterion, Programme } from "#src/domain/programme.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./commune-page.module.css";

/** The criteria with what is missing named first. */
export function CommuneCriteria({ commune, programme }: { commune: Commune; programme: Programme }) {
  const { language, t } = useLanguage();
  const all = programme.criteriaSet.criteria;
  const statusOf = new Map(commune.criteria.map((status) => [status.number, status]));
  const missing = all.filter(({ number }) => !isMet(number));
  const groups = [...new Set(all.map(({ group }) => group))];
  const remaining = all.length - criteriaMet(commune);

  function isMet(number: number): boolean {
    return statusOf.get(number)?.met ?? false;
  }

  return (
    <Panel title={t.commune.criteria} subtitle={remaining === 0 ? t.commune.allMet : t.commune.missing(remaining)}>
      {remaining === 0 && !isRecognised(commune) && <p className={styles.note}>{t.commune.notRecognisedYet}</p>}
      {missing.length > 0 && (
        <p className={styles.missing}>{missing.map(({ number, name }) => `${number}. ${name[language]}`).join("; ")}</p>
      )}
      <div className={styles.groups}>
        {groups.map((group) => (
          <div key={group}>
            <h3 className={styles.heading}>{group}</h3>
            <ul className={styles.criteria}>
              {all
                .filter((criterion) => criterion.group === group)
                .map((criterion) => (
                  <CriterionItem key={criterion.number} criterion={criterion} status={statusOf.get(criterion.number)} />
                ))}
            </ul>
          </div>
        ))}
      </div>
    </Panel>
  );
}

function CriterionItem({ criterion: { number, name }, status }: { criterion: Criterion; status: CriterionStatus | undefined }) {
  const { language, t } = useLanguage();
  const met = status?.met ?? false;
  const since = status?.since && formatMonth(status.since, language);
  const standing = status === undefined ? t.states.unknown : met ? t.commune.met : t.commune.notMet;
  return (
    <li data-met={met}>
      <span>
        {`${number}. ${name[language]}`}
        <span className="visually-hidden">{`: ${standing}`}</span>
        {since && (
          <span className={met ? styles.soft : styles.alert}> {met ? t.commune.since(since) : t.commune.lostSince(since)}</span>
        )}
      </span>
    </li>
  );
}
