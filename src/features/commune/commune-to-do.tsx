import { type ReactNode, useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import type { AttentionRule } from "#src/domain/attention.ts";
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
import { capitalise, formatDay } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { monthsWords } from "#src/lib/month-texts.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { matterEntryWords } from "#src/review/matter/matter-entry-words.ts";
import { openingWords } from "#src/review/matter/opening-words.ts";
import { Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { absenceSentence } from "#src/views/absence-text.ts";
import { useScoped } from "#src/views/use-scoped.ts";
import { type CommuneMatter, type CommuneMatters, communeMatters } from "./commune-matters.ts";
import styles from "./commune-page.module.css";
import { communeWords } from "./commune-words.ts";
import { isAllDone, type OverdueProposal, type OwedBySponsor, type ToDo, toDoOf } from "./to-do.ts";

type Props = { commune: Commune; programme: Programme };

/** Until it is known, and where it cannot be. */
const NONE: CommuneMatters = { matters: [], isUnchecked: false };

/**
 * What the overview says needs attention here, and all that is to be done: to step in, criteria to meet, requests to answer, reports to ask
 * for, each with the way to what is behind it. Of a commune that is no more, reports alone.
 */
export function CommuneToDo({ commune, programme }: Props) {
  const { language, t } = useLanguage();
  const scoped = useScoped();
  const dataset = useDataset();
  const { proposals, support } = dataset;
  const words = communeWords[language].toDo;
  const today = asOfDay(programme);
  const toDo = useMemo(() => {
    const read = { proposals: valueOf(proposals), table: valueOf(support)?.table ?? null };
    return toDoOf({ commune, programme, today, ...read });
  }, [commune, programme, today, proposals, support]);
  const attention = useMemo(() => communeMatters(dataset, commune.id, language), [dataset, commune.id, language]);
  const { matters, isUnchecked } = valueOf(attention) ?? NONE;
  const reasonOf = (rule: AttentionRule) => matters.find((matter) => matter.rule === rule) ?? null;
  const isAllWell = isAllDone(toDo) && matters.length === 0 && !isUnchecked;
  const gone = toDo.absent && absenceSentence(openingWords[language].commune(commune.name), toDo.absent, language);
  return (
    <Panel title={words.title} subtitle={scoped(words.asOf(formatDay(today, language)), "everything")}>
      {attention.status === "pending" ? (
        // What comes to stand further up would push the rest down.
        <Skeleton height="12rem" />
      ) : isAllWell ? (
        <p className={styles.done}>{gone ?? words.nothing}</p>
      ) : (
        <>
          {gone && <p className={styles.note}>{gone}</p>}
          <StepIn communeId={commune.id} matters={matters} />
          {isUnchecked && !gone && <p className={styles.note}>{t.overview.attention.partly}</p>}
          <Criteria toDo={toDo} />
          {!gone && (
            <Part isRead={proposals.status === "ready"} unread={words.unreadProposals}>
              {toDo.overdue && (
                <Overdue
                  communeId={commune.id}
                  programme={programme}
                  overdue={toDo.overdue}
                  matter={reasonOf("proposals-overdue")}
                />
              )}
            </Part>
          )}
          <Part isRead={support.status === "ready"} unread={words.unreadLines}>
            {toDo.owed && <Owed communeId={commune.id} owed={toDo.owed} matter={reasonOf("not-reported")} />}
          </Part>
        </>
      )}
    </Panel>
  );
}

/** What could not be read is not taken for nothing to do; the panel that shows it whole offers to try again. */
function Part({ isRead, unread, children }: { isRead: boolean; unread: string; children: ReactNode }) {
  return isRead ? children : <p className={styles.note}>{unread}</p>;
}

function Group({ heading, tone, children }: { heading: ReactNode; tone: "act" | "ask"; children: ReactNode }) {
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

/** What asks a leader to step in, by whom, each with the way to where it shows. */
function StepIn({ communeId, matters }: { communeId: string; matters: readonly CommuneMatter[] }) {
  const { language } = useLanguage();
  const those = matters.filter(({ weight }) => weight === "act");
  const [first] = those;
  if (!first) return null;
  return (
    <Group
      heading={
        <>
          {matterEntryWords[language].weights.act} <small>({first.who})</small>
        </>
      }
      tone="act"
    >
      {those.map(({ rule, reason }) => (
        <li key={reason}>
          <FilterLink {...wayTo(rule, communeId)}>{capitalise(reason)}</FilterLink>
        </li>
      ))}
    </Group>
  );
}

/** Lost criteria stand among those of every commune, a plan beside the pace of the quarter, silence in the lines that there are. */
function wayTo(rule: AttentionRule, communeId: string) {
  if (rule === "criterion-lost") return { to: paths.criteria.href(), also: without("communes") };
  const to = rule === "plan-behind" ? paths.pace.href() : paths.support.href();
  return { to, also: { ...only(communeId, null), ...without("kinds") } };
}

/** A group of what is to be done opens as the overview does, with what it asks for and why. */
function headingOf({ weight, reason }: CommuneMatter, language: Language): string {
  return `${matterEntryWords[language].weights[weight]}: ${reason}`;
}

type OverdueProps = {
  communeId: string;
  programme: Programme;
  overdue: readonly OverdueProposal[];
  matter: CommuneMatter | null;
};

function Overdue({ communeId, programme, overdue, matter }: OverdueProps) {
  const { language } = useLanguage();
  const words = communeWords[language].toDo;
  const { namedSponsors } = useDataset();
  if (overdue.length === 0) return null;
  const names = sponsorNames(namedSponsors);
  const limit = formatNumber(programme.thresholds.proposalOverdueDays, language);
  return (
    <Group
      heading={matter ? headingOf(matter, language) : words.overdue(formatNumber(overdue.length, language), limit)}
      tone="act"
    >
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

type OwedProps = {
  communeId: string;
  owed: readonly OwedBySponsor[];
  /** Null of a commune that is no more: nobody is pressed for it, and what it owes stays owed. */
  matter: CommuneMatter | null;
};

function Owed({ communeId, owed, matter }: OwedProps) {
  const { language } = useLanguage();
  const words = communeWords[language].toDo;
  const { namedSponsors } = useDataset();
  const all = owed.reduce((sum, { lines }) => sum + lines, 0);
  if (all === 0) return null;
  const names = sponsorNames(namedSponsors);
  return (
    <Group heading={matter ? headingOf(matter, language) : words.owed(all, formatNumber(all, language))} tone="ask">
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
