import { type Commune, type CriterionStatus, criteriaSetOf, isRecognised } from "#src/domain/commune.ts";
import { numberedName } from "#src/domain/criterion-name.ts";
import type { Criterion, Programme } from "#src/domain/programme.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Panel } from "#src/ui/panel.tsx";
import { useScoped } from "#src/views/use-scoped.ts";
import styles from "./commune-page.module.css";
import { communeWords } from "./commune-words.ts";
import { criteriaLeft } from "./criteria-left.ts";

/** Every criterion by its group, met or not. What is missing is named under what is to be done. */
export function CommuneCriteria({ commune, programme }: { commune: Commune; programme: Programme }) {
  const { language, t } = useLanguage();
  const words = communeWords[language].criteria;
  const scoped = useScoped();
  const all = criteriaSetOf(commune, programme).criteria;
  const statusOf = new Map(commune.criteria.map((status) => [status.number, status]));
  const missing = all.filter(({ number }) => statusOf.get(number)?.met === false);
  const unknown = all.filter(({ number }) => !statusOf.has(number));
  const groups = [...new Set(all.map(({ group }) => group?.[language] ?? ""))];
  const meetsAll = all.length > 0 && missing.length === 0 && unknown.length === 0;
  const names = (criteria: readonly Criterion[]) => criteria.map((one) => numberedName(one, language)).join("; ");

  return (
    <Panel
      title={words.title}
      subtitle={scoped(
        criteriaLeft({ missing: missing.length, unknown: unknown.length, all: all.length }, language, t),
        "standing",
      )}
    >
      {meetsAll && !isRecognised(commune) && <p className={styles.note}>{words.notRecognisedYet}</p>}
      {unknown.length > 0 && <p className={styles.note}>{`${capitalise(t.states.unknown)}: ${names(unknown)}`}</p>}
      <div className={styles.groups}>
        {groups.map((group) => (
          <div key={group}>
            {group !== "" && <h3 className={styles.heading}>{group}</h3>}
            <ul className={styles.criteria}>
              {all
                .filter((criterion) => (criterion.group?.[language] ?? "") === group)
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

function CriterionItem({ criterion, status }: { criterion: Criterion; status: CriterionStatus | undefined }) {
  const { language, t } = useLanguage();
  const words = communeWords[language].criteria;
  const met = status?.met ?? false;
  const since = status?.since && formatMonth(status.since, language);
  const standing = status === undefined ? t.states.unknown : met ? words.met : words.notMet;
  return (
    <li data-met={status === undefined ? "unknown" : met}>
      <span>
        {numberedName(criterion, language)}
        <span className="visually-hidden">{`: ${standing}`}</span>
        {since && <span className={met ? styles.soft : styles.alert}> {met ? words.since(since) : words.lostSince(since)}</span>}
      </span>
    </li>
  );
}
