import { useQuery } from "@tanstack/react-query";
import { isRecord, valueAt } from "#src/api/contract.ts";
import type { EntryRow } from "#src/api/entry/answers.ts";
import { rowsQuery } from "#src/api/entry/entry-queries.ts";
import { numberedName } from "#src/domain/criterion-name.ts";
import { STANDARD_LEVELS, STANDARD_STAGES } from "#src/domain/standard.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "#src/ui/entering.module.css";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { useParams } from "#src/ui/routes.tsx";
import { Asked } from "../asked.tsx";
import type { EntryLists } from "../entry-lists.ts";
import { EntryPage } from "../entry-page.tsx";
import { mayOpen, refusalOfValues } from "../entry-rights.ts";
import { useEntry } from "../entry-session.ts";
import { entryWords } from "../entry-words.ts";
import type { FormField } from "../forms/form-field.ts";
import { RowForm } from "../forms/row-form.tsx";
import { useLists } from "../use-lists.ts";

/** In the address while no commune is chosen. */
const NONE_CHOSEN = "-";

/** A commune's standing, criteria and situation. */
export function CommuneEntryPage() {
  const { language } = useLanguage();
  const words = entryWords[language];
  const { communeId = "" } = useParams();
  const { client } = useEntry();
  const lists = useLists();
  const query = useQuery(rowsQuery(client, "communes"));
  const row = query.data?.rows.find(({ id }) => id === communeId);
  // As long as what will stand there.
  const isUnread = query.data === undefined && communeId !== NONE_CHOSEN;
  const name = String(valueAt(row?.row, ["name"]) ?? words.commune.choose);
  return (
    <EntryPage
      title={words.commune.title}
      lead={row ? words.commune.lead(name) : isUnread ? words.commune.lead(words.commune.title) : words.commune.choose}
    >
      <Asked query={lists}>
        {(read) => (
          <Asked query={query}>
            {({ rows }) => (
              <>
                <CommuneLinks rows={rows} communeId={communeId} />
                {row ? <CommuneForm key={row.id} row={row} lists={read} name={name} /> : null}
              </>
            )}
          </Asked>
        )}
      </Asked>
    </EntryPage>
  );
}

function CommuneLinks({ rows, communeId }: { rows: readonly EntryRow[]; communeId: string }) {
  const { language } = useLanguage();
  const { account } = useEntry();
  const words = entryWords[language];
  const offered = rows
    .filter(({ row }) => mayOpen(account, "communes", row))
    .map(({ id, row }) => ({ id, name: String(valueAt(row, ["name"])) }));
  const [only] = offered;
  if (only && offered.length === 1 && only.id === communeId) return null;
  if (offered.length === 0) return <EmptyNotice message={words.problems["not-allowed"]} />;
  return (
    <nav aria-label={words.commune.choose} className={styles.row}>
      {offered.map(({ id, name }) => (
        <FilterLink key={id} to={paths.enterCommune.href(id)} aria-current={id === communeId ? "page" : undefined}>
          {name}
        </FilterLink>
      ))}
    </nav>
  );
}

function CommuneForm({ row, lists, name }: { row: EntryRow; lists: EntryLists; name: string }) {
  const { language, t } = useLanguage();
  const words = entryWords[language].commune;
  const { account } = useEntry();
  const { fields } = words;
  const mayStand = refusalOfValues(account, "communes", row.row, withOtherDecision(row.row)) === null;
  // The standing is decided elsewhere: a reporter sees it, and does not change it.
  const standing: FormField[] = [
    {
      path: "standard.stage",
      label: fields.stage,
      kind: "choice",
      choices: STANDARD_STAGES.map((stage) => ({ value: stage, label: t.stages[stage] })),
    },
    {
      path: "standard.level",
      label: fields.level,
      kind: "choice",
      choices: STANDARD_LEVELS.map((level) => ({ value: level, label: t.levels[level] })),
    },
    { path: "standard.recognisedOn", label: fields.recognisedOn, kind: "day", isOptional: true },
    { path: "standard.decision", label: fields.decision, kind: "text", isOptional: true },
  ];
  const situation: FormField[] = [
    { path: "situation.surveyedOn", label: fields.surveyedOn, kind: "day", isOptional: true },
    { path: "situation.advantages", label: fields.advantages, kind: "points", isOptional: true },
    { path: "situation.limitations", label: fields.limitations, kind: "points", isOptional: true },
    { path: "situation.difficulties", label: fields.difficulties, kind: "points", isOptional: true },
  ];
  const shown = [...(mayStand ? standing : []), ...situation, ...criterionFields(row.row, lists, words, language)];
  return (
    <Panel title={name}>
      <RowForm collection="communes" id={row.id} kept={row} name={name} fields={shown} room="80vh" />
    </Panel>
  );
}

/** The commune with its standing decided otherwise. */
function withOtherDecision(row: unknown): unknown {
  if (!isRecord(row) || !isRecord(row.standard)) return row;
  return { ...row, standard: { ...row.standard, decision: `${String(row.standard.decision ?? "")} ?` } };
}

type Words = {
  readonly criterionMet: (criterion: string) => string;
  readonly criterionSince: (criterion: string) => string;
};

/** Two fields for each criterion that the row has, by its place in the list. */
function criterionFields(row: unknown, lists: EntryLists, words: Words, language: "vi" | "en"): FormField[] {
  const criteria = valueAt(row, ["criteria"]);
  if (!Array.isArray(criteria)) return [];
  const setId = valueAt(row, ["criteriaSet"]);
  const { programme } = lists;
  const set = programme?.criteriaSets?.find(({ id }) => id === setId) ?? programme?.criteriaSet;
  return criteria.flatMap((one: unknown, index): FormField[] => {
    const number = isRecord(one) ? one.number : null;
    const criterion = set?.criteria.find((each) => each.number === number);
    const name = criterion ? numberedName(criterion, language) : String(number);
    return [
      { path: `criteria.${index}.met`, label: words.criterionMet(name), kind: "flag", isHalf: true },
      { path: `criteria.${index}.since`, label: words.criterionSince(name), kind: "month", isOptional: true, isHalf: true },
    ];
  });
}
