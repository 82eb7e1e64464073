import type { Dataset } from "#src/api/dataset.ts";
import { type AsOf, asOfData, proposalOn } from "#src/domain/as-of.ts";
import {
  type Attention,
  criteriaAttention,
  owedAttention,
  proposalAttention,
  sponsorAttention,
  supportAttention,
} from "#src/domain/attention.ts";
import { type Commune, criteriaSetOf } from "#src/domain/commune.ts";
import { livesOf } from "#src/domain/commune-life.ts";
import { hasData } from "#src/domain/data-months.ts";
import { byPressure } from "#src/domain/matter-order.ts";
import { type ProgrammeSpan, type Quarter, quarterOf, quarterRange, spanRange } from "#src/domain/period.ts";
import type { Criterion, Programme } from "#src/domain/programme.ts";
import { proposalsAsked } from "#src/domain/proposals-asked.ts";
import { assignmentIsIn, type Sponsor, type SponsorType, sponsorKey } from "#src/domain/sponsor.ts";
import { communesCounted } from "#src/filters/communes-shown.ts";
import { FILTER_FIELDS, type Filter, fieldText, followedBy } from "#src/filters/filter.ts";
import { matchesProposal } from "#src/filters/matches-proposal.ts";
import { matchesSponsor, namesSponsors } from "#src/filters/matches-sponsor.ts";
import { withPlans } from "#src/filters/owed-texts.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { formatPercent } from "#src/lib/format-number.ts";
import { formatMonth, formatQuarter } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { type Failure, type Loaded, loadedTogether, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { paths, sponsorListHref } from "#src/lib/paths.ts";
import { attentionWords } from "./attention-words.ts";

/** An entry of the list: whom it is about, why, and where to look. `also`: set beside the filters that the link takes along. */
export type AttentionItem = {
  readonly key: string;
  /** Whom it is about, by `subjectKey`: two may have one name. */
  readonly about: string;
  readonly subject: string;
  readonly reason: string;
  readonly to: string;
  readonly also: Readonly<Record<string, string>>;
};

/**
 * `failure`: an endpoint that could not be read, so that some rules could not be checked; its retry asks again for each. `isUnchecked`: no
 * month has data, so that no rule on support could be checked, and that nothing was found says nothing.
 */
export type AttentionList = {
  readonly items: readonly AttentionItem[];
  readonly failure: Failure | null;
  readonly isUnchecked: boolean;
};

/**
 * What needs attention: for the communes of the filter, or for those that its sponsors have, and then of their lines alone.
 * Nothing is asked of a commune that has ended, or has not begun, by the last month. As of now, whatever the chosen period, since what is asked of the reader is asked today; a report on a past period gives its own `asOf`.
 */
export function attentionList(
  dataset: Dataset,
  filter: Filter,
  language: Language,
  asOf: (programme: Programme) => AsOf = asOfData,
): Loaded<AttentionList> {
  return mapLoaded(attentionFound(dataset, filter, asOf), ({ found, programme, communes, failure, isUnchecked }) => {
    const byId = new Map(communes.map((commune) => [commune.id, commune]));
    return { items: found.map((attention) => itemOf(attention, programme, byId, language)), failure, isUnchecked };
  });
}

/** The matters themselves, what weighs most first, with what their words need. */
export type AttentionFound = Pick<AttentionList, "failure" | "isUnchecked"> & {
  readonly found: readonly Attention[];
  readonly programme: Programme;
  /** All of the programme. */
  readonly communes: readonly Commune[];
  readonly asOf: AsOf;
};

type Kept = { readonly asked: string; readonly answer: Loaded<AttentionFound> };

/** The latest answer of a dataset: several panels of a page ask the same, as do a report and its summary, and a choice that the matters do not follow asks it again. */
const keptOf = new WeakMap<Dataset, Kept>();

export function attentionFound(
  dataset: Dataset,
  filter: Filter,
  asOfProgramme: (programme: Programme) => AsOf = asOfData,
): Loaded<AttentionFound> {
  const { programme } = dataset;
  if (programme.status !== "ready") return programme;
  const asOf = asOfProgramme(programme.value);
  const { span, today } = asOf;
  const asked = [...followedBy("attention").map((key) => fieldText(key, filter)), span.firstMonth, span.dataThrough, today].join(
    "\n",
  );
  const kept = keptOf.get(dataset);
  if (kept?.asked === asked) return kept.answer;
  const answer = mapLoaded(dataset.communes, (all) => {
    const names = new Map(all.map(({ id, name }) => [id, name]));
    const nameOf = (matter: Attention) =>
      matter.rule === "sponsor-idle" ? matter.sponsor.name : (names.get(matter.communeId) ?? matter.communeId);
    const found = findAll(dataset, programme.value, all, filter, asOf).sort(byPressure(nameOf));
    const support = valueOf(dataset.support);
    const isUnchecked = support !== null && !hasData(support.table, spanRange(asOf.span));
    return { found, programme: programme.value, communes: all, asOf, failure: failureOf(dataset), isUnchecked };
  });
  keptOf.set(dataset, { asked, answer });
  return answer;
}

function failureOf({ support, sponsors, proposals }: Dataset): Failure | null {
  const needs = loadedTogether({ support, sponsors, proposals });
  return needs.status === "error" ? needs : null;
}

function findAll(dataset: Dataset, programme: Programme, all: readonly Commune[], filter: Filter, asOf: AsOf): Attention[] {
  const support = valueOf(dataset.support);
  const proposals = valueOf(dataset.proposals);
  const chosen = valueOf(dataset.sponsors)?.filter((sponsor) => matchesSponsor(sponsor, filter)) ?? null;
  const { span, today } = asOf;
  const { thresholds } = programme;
  // Of those that are no more nothing is asked.
  const shown = communesCounted(all, { ...filter, period: { grain: "month", month: span.dataThrough } }, span);
  const held = chosen && namesSponsors(filter) ? heldBy(chosen, span) : null;
  const communes = held ? shown.filter(({ id }) => held.has(id)) : shown;
  const others = held ? shown.filter(({ id }) => !held.has(id)) : [];
  const parts: Attention[][] = [criteriaAttention(communes, span)];
  if (support) {
    const { table } = support;
    const lines = linesFilterOf(filter, "attention");
    parts.push(supportAttention({ span, thresholds, communes, table, lines }));
    // A report stays owed when the commune has passed to another.
    if (others.length > 0) parts.push(owedAttention({ span, communes: others, table, lines }));
    parts.push(sponsorAttention({ span, table, communes: shown, lives: livesOf(all) }, chosen ?? []));
  }
  if (proposals) {
    const known = proposals.flatMap((proposal) => proposalOn(proposal, today) ?? []);
    const asked = proposalsAsked(known, all, span.dataThrough).filter((proposal) => matchesProposal(proposal, filter));
    parts.push(proposalAttention(asked, today, thresholds));
  }
  return parts.flat();
}

/** The communes that one of the sponsors has in the latest quarter. */
function heldBy(sponsors: readonly Sponsor[], span: ProgrammeSpan): ReadonlySet<string> {
  const { first } = quarterRange(quarterOf(span.dataThrough));
  const assignments = sponsors.flatMap((sponsor) => sponsor.assignments);
  const held = assignments.filter((assignment) => assignmentIsIn(assignment, { first, last: span.dataThrough }));
  return new Set(held.map(({ communeId }) => communeId));
}

/** The commune or the sponsor that a matter is about. */
export function subjectKey(attention: Attention): string {
  return attention.rule === "sponsor-idle" ? sponsorKey(attention.sponsor) : `commune:${attention.communeId}`;
}

function itemOf(
  attention: Attention,
  programme: Programme,
  communes: ReadonlyMap<string, Commune>,
  language: Language,
): AttentionItem {
  const commune = attention.rule === "sponsor-idle" ? undefined : communes.get(attention.communeId);
  const { criteria } = criteriaSetOf(commune ?? {}, programme);
  const reason = reasonWords(attention, criteria, language);
  const about = subjectKey(attention);
  if (attention.rule === "sponsor-idle") {
    const { sponsor, quarter } = attention;
    return {
      key: `${attention.rule}:${about}`,
      about,
      subject: sponsor.name,
      reason,
      ...sponsorList(sponsor.type, quarter, "idle"),
    };
  }
  const { communeId } = attention;
  const subject = commune?.name ?? communeId;
  const detail = attention.rule === "criterion-lost" ? `:${attention.number}` : "";
  return { key: `${attention.rule}:${communeId}${detail}`, about, subject, reason, to: paths.commune.href(communeId), also: {} };
}

/** The way to the list of agencies or of enterprises in a quarter, cut down to those that its `show` names; kinds are none of its matter. */
export function sponsorList(type: SponsorType, quarter: Quarter, show: "idle" | "promised") {
  return {
    to: sponsorListHref(type),
    also: { [FILTER_FIELDS.period.key]: quarter, [FILTER_FIELDS.kinds.key]: "", show },
  };
}

/** `criteria`: those of the set that the commune is measured by. */
function reasonWords(attention: Attention, criteria: readonly Criterion[], language: Language): string {
  const words = attentionWords[language];
  switch (attention.rule) {
    case "no-support":
      return words["no-support"](
        attention.months,
        attention.lastMonth && formatMonth(attention.lastMonth, language),
        attention.isYoung ?? false,
      );
    case "plan-behind":
      return withPlans(
        words["plan-behind"](formatPercent(attention.completion, language), formatQuarter(attention.quarter, language)),
        attention,
        language,
      );
    case "criterion-lost": {
      const criterion = criteria.find(({ number }) => number === attention.number);
      return words["criterion-lost"](attention.number, criterion?.name[language] ?? "", formatMonth(attention.since, language));
    }
    case "proposals-overdue":
      return words["proposals-overdue"](attention.count, attention.longestDays, attention.limitDays);
    case "not-reported":
      return words["not-reported"](attention.lines, attention.months.map((month) => formatMonth(month, language)).join(", "));
    case "sponsor-idle":
      return words["sponsor-idle"](formatQuarter(attention.quarter, language));
    default:
      return assertNever(attention);
  }
}
