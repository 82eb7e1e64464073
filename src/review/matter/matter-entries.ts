import type { Dataset } from "#src/api/dataset.ts";
import { type AsOf, asOfData } from "#src/domain/as-of.ts";
import type { Attention } from "#src/domain/attention.ts";
import { type Commune, criteriaSetOf } from "#src/domain/commune.ts";
import type { Month } from "#src/domain/month.ts";
import type { Programme } from "#src/domain/programme.ts";
import {
  assignmentIsIn,
  idOfKey,
  type Sponsor,
  type SponsorRef,
  type SponsorType,
  sponsorKey,
  sponsorNames,
} from "#src/domain/sponsor.ts";
import type { Filter } from "#src/filters/filter.ts";
import { withPlans } from "#src/filters/owed-texts.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { formatPercent } from "#src/lib/format-number.ts";
import { formatMonth, formatQuarter } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, mapLoaded, PENDING } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { sponsorsRead, unreadTypes } from "#src/views/sponsors-read.ts";
import { type AttentionFound, type AttentionList, attentionFound, sponsorList, subjectKey } from "./attention-view.ts";
import { matterEntryWords } from "./matter-entry-words.ts";
import { matterWords } from "./matter-words.ts";

/** What a matter asks for, the most pressing first: to step in, to press for what is overdue, to ask for a report. */
export const MATTER_WEIGHTS = ["act", "chase", "ask"] as const;
export type MatterWeight = (typeof MATTER_WEIGHTS)[number];

/** The matters of one weight: a reason each, and who must act on them: "phụ trách: Cơ quan cấp tỉnh 07". */
export type MatterTask = { readonly weight: MatterWeight; readonly reasons: readonly string[]; readonly who: string };

/** All that is to be done about a commune, or about a sponsor. `tasks`: at least one, the most pressing first. */
export type MatterEntry = {
  readonly key: string;
  readonly subject: string;
  readonly weight: MatterWeight;
  readonly tasks: readonly MatterTask[];
  readonly to: string;
  /** Set beside the filters that the link takes along. */
  readonly also: Readonly<Record<string, string>>;
};

/** `matters`: how many there are in all entries; each is told, as a reason of its own. */
export type MatterEntries = Pick<AttentionList, "failure" | "isUnchecked"> & {
  readonly entries: readonly MatterEntry[];
  readonly matters: number;
  readonly communes: number;
  readonly sponsors: number;
};

type Naming = Pick<AttentionFound, "programme" | "communes" | "asOf"> & {
  /** Those that were read, and the types whose list could not be. */
  readonly sponsors: readonly Sponsor[];
  readonly unread: readonly SponsorType[];
  readonly language: Language;
};

/** What is told of by name, looked up: there may be an entry for each of thousands of communes, and as many sponsors. */
type Names = Pick<Naming, "programme" | "unread" | "language"> & {
  readonly communes: ReadonlyMap<string, Commune>;
  /** By `sponsorKey()`. */
  readonly sponsors: ReadonlyMap<string, string>;
  /** Names of the agencies that have the commune in the latest month: one whose assignment has ended, or begins later, does not answer for it. */
  readonly agencies: ReadonlyMap<string, readonly string[]>;
};

/** Names that are read at a glance; the rest is counted. */
const NAMED = 3;

/**
 * What needs attention, as `attentionList` finds it, one entry a commune and a sponsor. Pending until all that it is made of has been
 * answered: half of it would put others first, and move when the rest comes.
 */
export function matterEntries(
  dataset: Dataset,
  filter: Filter,
  language: Language,
  asOf: (programme: Programme) => AsOf = asOfData,
): Loaded<MatterEntries> {
  const { support, namedSponsors, proposals } = dataset;
  const read = sponsorsRead(dataset);
  if ([support, read, proposals].some(({ status }) => status === "pending")) return PENDING;
  return mapLoaded(attentionFound(dataset, filter, asOf), ({ found, failure, isUnchecked, ...rest }) => {
    const entries = mergeMatters(found, { ...rest, sponsors: namedSponsors, unread: unreadTypes(read), language });
    const ofSponsors = found.filter(({ rule }) => rule === "sponsor-idle").length;
    const communesFound = entries.length - ofSponsors;
    return { entries, failure, isUnchecked, matters: found.length, communes: communesFound, sponsors: ofSponsors };
  });
}

/** One entry a subject, each with its matters; what presses most first, else in the order found. */
export function mergeMatters(found: readonly Attention[], naming: Naming): MatterEntry[] {
  const names = namesOf(naming);
  const bySubject = [...Map.groupBy(found, subjectKey)].map(([key, matters]) => entryOf(key, matters, names));
  return MATTER_WEIGHTS.flatMap((weight) => bySubject.filter((entry) => entry.weight === weight));
}

function namesOf({ programme, communes, asOf, sponsors, unread, language }: Naming): Names {
  return {
    programme,
    unread,
    language,
    communes: new Map(communes.map((commune) => [commune.id, commune])),
    sponsors: sponsorNames(sponsors),
    agencies: agenciesByCommune(sponsors, asOf.span.dataThrough),
  };
}

function agenciesByCommune(sponsors: readonly Sponsor[], month: Month): Map<string, string[]> {
  const byCommune = new Map<string, string[]>();
  for (const { type, name, assignments } of sponsors) {
    if (type !== "agency") continue;
    const held = assignments.filter((assignment) => assignmentIsIn(assignment, { first: month, last: month }));
    for (const id of new Set(held.map(({ communeId }) => communeId))) {
      const names = byCommune.get(id);
      if (names) names.push(name);
      else byCommune.set(id, [name]);
    }
  }
  return byCommune;
}

/** Worded when it is told: of thousands of entries a few are. */
function entryOf(key: string, matters: readonly Attention[], naming: Names): MatterEntry {
  const weights = new Set(matters.map(({ rule }) => weightOf(rule)));
  let tasks: readonly MatterTask[] | undefined;
  return {
    key,
    weight: MATTER_WEIGHTS.find((weight) => weights.has(weight)) ?? "ask",
    get tasks() {
      tasks ??= tasksOf(matters, naming);
      return tasks;
    },
    ...subjectOf(matters[0], naming),
  };
}

function tasksOf(matters: readonly Attention[], naming: Names): MatterTask[] {
  return MATTER_WEIGHTS.flatMap((weight): MatterTask[] => {
    const ofWeight = matters.filter(({ rule }) => weightOf(rule) === weight);
    const [first] = ofWeight;
    if (!first) return [];
    return [{ weight, reasons: ofWeight.map((matter) => reasonOf(matter, naming)), who: whoActs(first, naming) }];
  });
}

function weightOf(rule: Attention["rule"]): MatterWeight {
  switch (rule) {
    case "no-support":
    case "plan-behind":
    case "criterion-lost":
      return "act";
    case "proposals-overdue":
    case "sponsor-idle":
      return "chase";
    case "not-reported":
      return "ask";
    default:
      return assertNever(rule);
  }
}

function subjectOf(attention: Attention | undefined, { communes }: Names): Pick<MatterEntry, "subject" | "to" | "also"> {
  if (!attention) return { subject: "", to: paths.overview.href(), also: {} };
  if (attention.rule === "sponsor-idle") {
    const { sponsor, quarter } = attention;
    return { subject: sponsor.name, ...sponsorList(sponsor.type, quarter, "idle") };
  }
  const { communeId } = attention;
  const commune = communes.get(communeId);
  return { subject: commune?.name ?? communeId, to: paths.commune.href(communeId), also: {} };
}

/** A matter in a few words: when it began and the like is told where the entry leads. */
function reasonOf(attention: Attention, { programme, communes, language }: Names): string {
  const words = matterEntryWords[language];
  switch (attention.rule) {
    case "no-support":
      return attention.lastMonth === null && !attention.isYoung ? words.neverSupported : words.noSupport(attention.months);
    case "plan-behind":
      return withPlans(
        words.planBehind(quarterAlone(attention.quarter, language), formatPercent(attention.completion, language)),
        attention,
        language,
      );
    case "criterion-lost": {
      const commune = communes.get(attention.communeId);
      const { criteria } = criteriaSetOf(commune ?? {}, programme);
      const criterion = criteria.find(({ number }) => number === attention.number);
      return words.criterionLost(attention.number, criterion?.name[language] ?? "");
    }
    case "proposals-overdue":
      return words.overdue(attention.count, attention.longestDays, attention.limitDays);
    case "not-reported":
      return words.notReported(attention.lines, oldestOf(attention.months, language));
    case "sponsor-idle":
      return words.idle(formatQuarter(attention.quarter, language));
    default:
      return assertNever(attention);
  }
}

/** "Quý III": the list says until when it is, and this is the quarter of that month. */
function quarterAlone(quarter: string, language: Language): string {
  return formatQuarter(quarter, language).replace(/[/ ]\d{4}$/u, "");
}

function oldestOf(months: readonly Month[], language: Language): string {
  const [oldest] = months;
  if (oldest === undefined) return "";
  const month = formatMonth(oldest, language);
  return months.length === 1 ? month : matterEntryWords[language].oldest(month);
}

/** Who must act on matters like this one: those of a commune and a weight are in the same hands. */
function whoActs(attention: Attention, { sponsors, unread, communes, agencies, language }: Names): string {
  const words = matterEntryWords[language];
  const { others, otherUnits } = matterWords[language];
  if (attention.rule === "sponsor-idle") {
    const names = attention.communeIds.map((id) => communes.get(id)?.name ?? id);
    return words.has[attention.sponsor.type](listed(names, others));
  }
  const nameOf = (key: string) => sponsors.get(key) ?? idOfKey(key);
  const areNamed = (keys: readonly string[]) => unread.length === 0 || keys.every((key) => sponsors.has(key));
  switch (attention.rule) {
    case "proposals-overdue": {
      const known = attention.addressees.filter((addressee): addressee is SponsorRef => addressee !== null);
      if (!areNamed(known.map(sponsorKey))) return words.unread;
      const answers =
        known.length > 0 &&
        words.answers(
          listed(
            known.map((ref) => nameOf(sponsorKey(ref))),
            otherUnits,
          ),
        );
      return [answers, known.length < attention.addressees.length && words.nobodyAnswers].filter(Boolean).join("; ");
    }
    case "not-reported":
      if (!areNamed(attention.sponsors)) return words.unread;
      return words.reports(listed(attention.sponsors.map(nameOf), otherUnits));
    default: {
      if (unread.includes("agency")) return words.unread;
      const names = agencies.get(attention.communeId) ?? [];
      return names.length > 0 ? words.inCharge(listed(names, otherUnits)) : words.nobodyInCharge;
    }
  }
}

function listed(names: readonly string[], others: (count: number) => string): string {
  const shown = names.length > NAMED + 1 ? names.slice(0, NAMED) : names;
  const rest = names.length - shown.length;
  return `${shown.join(", ")}${rest > 0 ? ` ${others(rest)}` : ""}`;
}
