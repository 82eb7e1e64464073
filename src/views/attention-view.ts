import type { Dataset } from "#src/api/dataset.ts";
import {
  type Attention,
  criteriaAttention,
  proposalAttention,
  sponsorAttention,
  supportAttention,
} from "#src/domain/attention.ts";
import { type Commune, criteriaSetOf } from "#src/domain/commune.ts";
import type { Quarter } from "#src/domain/period.ts";
import { asOfDay, type Criterion, type Programme } from "#src/domain/programme.ts";
import type { SponsorType } from "#src/domain/sponsor.ts";
import { communesShown } from "#src/filters/communes-shown.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { writeFilter } from "#src/filters/filter-codec.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { formatPercent } from "#src/lib/format-number.ts";
import { formatMonth, formatQuarter } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { type Failure, type Loaded, loadedTogether, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import type { Messages } from "#src/messages/vi.ts";

/** An entry of the list: whom it is about, why, and where to look. `search` ("?…") replaces the filters; null keeps them. */
export type AttentionItem = {
  readonly key: string;
  readonly subject: string;
  readonly reason: string;
  readonly to: string;
  readonly search: string | null;
};

/** `failure`: an endpoint that could not be read, so that some rules could not be checked; its retry asks again for each. */
export type AttentionList = { readonly items: readonly AttentionItem[]; readonly failure: Failure | null };

const RULE_ORDER: readonly Attention["rule"][] = [
  "no-support",
  "plan-behind",
  "criterion-lost",
  "proposals-overdue",
  "not-reported",
  "sponsor-idle",
];

/** What needs attention now, for the chosen communes. It does not follow the chosen period: what is asked of the reader is asked today. */
export function attentionList(dataset: Dataset, filter: Filter, language: Language, t: Messages): Loaded<AttentionList> {
  const { programme, communes } = dataset;
  if (programme.status !== "ready") return programme;
  return mapLoaded(communes, (all) => {
    const shown = communesShown(all, filter);
    const items = findAll(dataset, programme.value, shown, filter)
      .sort((a, b) => RULE_ORDER.indexOf(a.rule) - RULE_ORDER.indexOf(b.rule))
      .map((attention) => itemOf(attention, programme.value, all, language, t));
    return { items, failure: failureOf(dataset) };
  });
}

function failureOf({ support, sponsors, proposals }: Dataset): Failure | null {
  const needs = loadedTogether({ support, sponsors, proposals });
  return needs.status === "error" ? needs : null;
}

function findAll(dataset: Dataset, programme: Programme, communes: readonly Commune[], filter: Filter): Attention[] {
  const support = valueOf(dataset.support);
  const sponsors = valueOf(dataset.sponsors);
  const proposals = valueOf(dataset.proposals);
  const ids = new Set(communes.map(({ id }) => id));
  const found: Attention[] = criteriaAttention(communes, programme);
  if (support) {
    found.push(...supportAttention({ span: programme, thresholds: programme.thresholds, communes, table: support.table }));
    const ofType = (sponsors ?? []).filter(({ type }) => filter.sponsorType === null || filter.sponsorType === type);
    found.push(...sponsorAttention({ span: programme, table: support.table, communes }, ofType));
  }
  if (proposals) {
    const ofShown = proposals.filter(({ communeId }) => ids.has(communeId));
    found.push(...proposalAttention(ofShown, asOfDay(programme), programme.thresholds));
  }
  return found;
}

function itemOf(
  attention: Attention,
  programme: Programme,
  communes: readonly Commune[],
  language: Language,
  t: Messages,
): AttentionItem {
  const commune = attention.rule === "sponsor-idle" ? undefined : communes.find(({ id }) => id === attention.communeId);
  const { criteria } = criteriaSetOf(commune ?? {}, programme);
  const reason = reasonWords(attention, criteria, language, t);
  if (attention.rule === "sponsor-idle") {
    const { sponsor, quarter } = attention;
    return {
      key: `${attention.rule}:${sponsor.type}:${sponsor.id}`,
      subject: sponsor.name,
      reason,
      ...sponsorList(sponsor.type, quarter, "idle", language),
    };
  }
  const { communeId } = attention;
  const subject = commune?.name ?? communeId;
  const detail = attention.rule === "criterion-lost" ? `:${attention.number}` : "";
  return { key: `${attention.rule}:${communeId}${detail}`, subject, reason, to: paths.commune.href(communeId), search: null };
}

/** The way to the list of agencies or of enterprises in a quarter, cut down to those that its `show` names. */
export function sponsorList(type: SponsorType, quarter: Quarter, show: "idle" | "promised", language: Language) {
  const cut = writeFilter({ ...NO_FILTER, period: { grain: "quarter", quarter } }, new URLSearchParams({ lang: language }));
  cut.set("show", show);
  return { to: type === "agency" ? paths.agencies.href() : paths.enterprises.href(), search: `?${cut}` };
}

/** `criteria`: those of the set that the commune is measured by. */
function reasonWords(attention: Attention, criteria: readonly Criterion[], language: Language, t: Messages): string {
  const words = t.overview.attention;
  switch (attention.rule) {
    case "no-support":
      return words["no-support"](attention.months, attention.lastMonth && formatMonth(attention.lastMonth, language));
    case "plan-behind":
      return words["plan-behind"](formatPercent(attention.completion, language), formatQuarter(attention.quarter, language));
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
