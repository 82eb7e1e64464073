import { type ReactNode, useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import type { Commune } from "#src/domain/commune.ts";
import { numberedName } from "#src/domain/criterion-name.ts";
import { monthRuns } from "#src/domain/data-months.ts";
import { asOfDay, type Programme } from "#src/domain/programme.ts";
import { sponsorKey, sponsorNames } from "#src/domain/sponsor.ts";
import { communeInAddress } from "#src/filters/communes-chosen.ts";
import { FILTER_FIELDS, type FilterField } from "#src/filters/filter.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { STEP_KEY } from "#src/filters/step-choice.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatDay } from "#src/lib/format-time.ts";
import { type Loaded, valueOf } from "#src/lib/loaded.ts";
import { monthsWords } from "#src/lib/month-texts.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { openingWords } from "#src/review/matter/opening-words.ts";
import { Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { absenceSentence } from "#src/views/absence-text.ts";
import { useScoped } from "#src/views/use-scoped.ts";
import styles from "./commune-page.module.css";
import { communeWords } from "./commune-words.ts";
import { isAllDone, type OverdueProposal, type OwedBySponsor, type ToDo, toDoOf } from "./to-do.ts";

type Props = { commune: Commune; programme: Programme };

/** Criteria to meet, requests to answer, reports to chase: each leads to what is behind it. Of a commune that is no more, reports alone. */
export function CommuneToDo({ commune, programme }: Props) {
  const { language } = useLanguage();
  const scoped = useScoped();
  const { proposals, support } = useDataset();
  const words = communeWords[language].toDo;
  const today = asOfDay(programme);
  const toDo = useMemo(() => {
    const read = { proposals: valueOf(proposals), table: valueOf(support)?.table ?? null };
    return toDoOf({ commune, programme, today, ...read });
  }, [commune, programme, today, proposals, support]);
  const gone = toDo.absent && absenceSentence(openingWords[language].commune(commune.name), toDo.absent, language);
  return (
    <Panel title={words.title} subtitle={scoped(words.asOf(formatDay(today, language)), "everything")}>
      {isAllDone(toDo) ? (
        <p className={styles.done}>{gone ?? words.nothing}</p>
      ) : (
        <>
          {gone && <p className={styles.note}>{gone}</p>}
          <Criteria toDo={toDo} />
          {!gone && (
            <Part loaded={proposals} unread={words.unreadProposals}>
              {toDo.overdue && <Overdue communeId={commune.id} programme={programme} overdue={toDo.overdue} />}
            </Part>
          )}
          <Part loaded={support} unread={words.unreadLines}>
            {toDo.owed && <Owed communeId={commune.id} owed={toDo.owed} />}
          </Part>
        </>
      )}
    </Panel>
  );
}

/** What could not be read is not taken for nothing to do; the panel that shows it whole offers to try again. */
function Part({ loaded, unread, children }: { loaded: Loaded<unknown>; unread: string; children: ReactNode }) {
  if (loaded.status === "pending") return <Skeleton height="3rem" />;
  return loaded.status === "error" ? <p className={styles.note}>{unread}</p> : children;
}

function Group({ heading, tone, children }: { heading: string; tone: "act" | "ask"; children: ReactNode }) {
  return (
    <>
      <h3 className={styles.task} data-tone={tone}>
        {heading}
      </h3>
      <ul className={styles.tasks}>{children}</ul>
    </>
  );
}

/** Of every commune: who else is held by it. */
function Criteria({ toDo: { missing, unknown } }: { toDo: ToDo }) {
  const { language } = useLanguage();
  const words = communeWords[language].toDo;
  return (
    <>
      {missing.length > 0 && (
        <Group heading={words.missing(formatNumber(missing.length, language))} tone="act">
          {missing.map((criterion) => (
            <li key={criterion.number}>
              <FilterLink to={paths.criteria.href()} also={without("communes")}>
                {numberedName(criterion, language)}
              </FilterLink>
            </li>
          ))}
        </Group>
      )}
      {unknown.length > 0 && <p className={styles.note}>{words.unknown(formatNumber(unknown.length, language))}</p>}
    </>
  );
}

type OverdueProps = { communeId: string; programme: Programme; overdue: readonly OverdueProposal[] };

function Overdue({ communeId, programme, overdue }: OverdueProps) {
  const { language } = useLanguage();
  const words = communeWords[language].toDo;
  const { namedSponsors } = useDataset();
  if (overdue.length === 0) return null;
  const names = sponsorNames(namedSponsors);
  const limit = formatNumber(programme.thresholds.proposalOverdueDays, language);
  return (
    <Group heading={words.overdue(formatNumber(overdue.length, language), limit)} tone="act">
      {overdue.map(({ proposal: { id, text, addressedTo }, days }) => {
        const key = addressedTo && sponsorKey(addressedTo);
        const whom = addressedTo && key ? (names.get(key) ?? addressedTo.id) : null;
        return (
          <li key={id}>
            <FilterLink to={paths.proposals.href()} also={only(communeId, key)}>
              {text}
            </FilterLink>{" "}
            <span className={styles.soft}>{words.waits(formatNumber(days, language), whom)}</span>
          </li>
        );
      })}
    </Group>
  );
}

function Owed({ communeId, owed }: { communeId: string; owed: readonly OwedBySponsor[] }) {
  const { language } = useLanguage();
  const words = communeWords[language].toDo;
  const { namedSponsors } = useDataset();
  const all = owed.reduce((sum, { lines }) => sum + lines, 0);
  if (all === 0) return null;
  const names = sponsorNames(namedSponsors);
  return (
    <Group heading={words.owed(all, formatNumber(all, language))} tone="ask">
      {owed.map(({ sponsor, lines, months }) => (
        <li key={sponsorKey(sponsor)}>
          <FilterLink
            to={paths.support.href()}
            also={{ ...only(communeId, sponsorKey(sponsor)), ...without("kinds"), [STEP_KEY]: "not-reported" }}
          >
            {names.get(sponsorKey(sponsor)) ?? sponsor.id}
          </FilterLink>{" "}
          <span className={styles.soft}>
            {words.owes(lines, formatNumber(lines, language), monthsWords(monthRuns(months), language))}
          </span>
        </li>
      ))}
    </Group>
  );
}

/** Whatever the reader has chosen, this commune and this sponsor, at all times. */
function only(communeId: string, sponsor: string | null): Readonly<Record<string, string>> {
  return {
    ...without("period", "sponsorType"),
    ...communeInAddress(communeId),
    [FILTER_FIELDS.sponsors.key]: sponsor ?? "",
  };
}

function without(...fields: readonly FilterField[]): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.map((field) => [FILTER_FIELDS[field].key, ""]));
}
