import { type Commune, criteriaMet, isRecognised } from "#src/domain/commune.ts";
import type { Programme } from "#src/domain/programme.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./commune-page.module.css";

/** The criteria with what is missing named first. */
export function CommuneCriteria({ commune, programme }: { commune: Commune; programme: Programme }) {
  const { language, t } = useLanguage();
  const all = programme.criteriaSet.criteria;
  const statusOf = new Map(commune.criteria.map((status) => [status.number, status]));
  const sorted = [...all].sort((a, b) => Number(isMet(a.number)) - Number(isMet(b.number)) || a.number - b.number);
  const remaining = all.length - criteriaMet(commune);

  function isMet(number: number): boolean {
    return statusOf.get(number)?.met ?? false;
  }

  return (
    <Panel title={t.commune.criteria} subtitle={remaining === 0 ? t.commune.allMet : t.commune.missing(remaining)}>
      {remaining === 0 && !isRecognised(commune) && <p className={styles.note}>{t.commune.notRecognisedYet}</p>}
      <ul className={styles.criteria}>
        {sorted.map(({ number, name }) => {
          const status = statusOf.get(number);
          const since = status?.since && formatMonth(status.since, language);
          const met = isMet(number);
          return (
            <li key={number} data-met={met}>
              <span>
                {`${number}. ${name[language]}`}
                <span className="visually-hidden">{`: ${met ? t.commune.met : t.commune.notMet}`}</span>
                {since && (
                  <span className={met ? styles.soft : styles.alert}>
                    {" "}
                    {met ? t.commune.since(since) : t.commune.lostSince(since)}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
