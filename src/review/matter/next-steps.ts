import { areCriteriaKnown, criteriaSetOf, isRecognised } from "#src/domain/commune.ts";
import { existsIn } from "#src/domain/commune-life.ts";
import { numberedName } from "#src/domain/criterion-name.ts";
import type { MonthRange } from "#src/domain/month.ts";
import { spanRange } from "#src/domain/period.ts";
import { idOfKey, sponsorNames } from "#src/domain/sponsor.ts";
import { totals } from "#src/domain/totals.ts";
import { communesShown } from "#src/filters/communes-shown.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { groupRows, type ProposalRow, proposalRows } from "#src/views/proposals-view.ts";
import { type RankedCommune, rankCommunes } from "#src/views/ranking-view.ts";
import { matterWords } from "./matter-words.ts";
import type { ReviewData } from "./review-data.ts";

/** Communes, and addressees, that are named one by one. */
const NAMED = { communes: 3, addressees: 2 } as const;

/** What follows from the data: whom it is about, and what is to be done. */
export type NextStep = {
  readonly subject: string;
  readonly tone: "plain" | "attention";
  /** Whom or what the text names; where there is no room for all, `others` counts the rest. */
  readonly names: readonly string[];
  readonly others: (count: number) => string;
  readonly text: (names: string) => string;
};

/** What is to be done, and what it follows from. */
export type NextSteps = {
  readonly nearest: readonly NearCommune[];
  readonly overdue: readonly ProposalRow[];
  /** How many lines are still owed. */
  readonly owed: number;
  /** Criteria to complete, proposals to answer, reports to send in. */
  readonly steps: readonly NextStep[];
};

export function nextSteps(data: ReviewData): NextSteps {
  const nearest = nearestToStandard(data);
  const { overdue } = waitingRows(data);
  const owed = owedLines(data);
  const criteria = nearest.slice(0, NAMED.communes).map((near) => criteriaStep(near, data));
  return { nearest, overdue, owed: owed.lines, steps: [...criteria, ...answerSteps(overdue, data), ...reportSteps(owed, data)] };
}

function criteriaStep({ commune, remaining }: NearCommune, { programme, language }: ReviewData): NextStep {
  const words = matterWords[language];
  const { criteria } = criteriaSetOf(commune, programme);
  const met = new Set(commune.criteria.filter((status) => status.met).map(({ number }) => number));
  const missing = remaining === 0 ? [] : criteria.filter(({ number }) => !met.has(number));
  return {
    subject: commune.name,
    tone: "plain",
    names: missing.map((criterion) => numberedName(criterion, language)),
    others: words.otherCriteria,
    text: (names) => (remaining === 0 ? words.steps.ready(criteria.length) : words.steps.complete(missing.length, names)),
  };
}

/** Who owes an answer for too long: the first by name, the others together. */
function answerSteps(overdue: readonly ProposalRow[], { programme, language }: ReviewData): NextStep[] {
  const { others, otherUnits, steps } = matterWords[language];
  const days = programme.thresholds.proposalOverdueDays;
  const groups = groupRows(overdue, "addressee");
  const named = groups.slice(0, NAMED.addressees).map(
    ({ name, rows }): NextStep => ({
      subject: name ?? steps.unaddressed,
      tone: "attention",
      names: [...new Set(rows.map(({ commune }) => commune))],
      others,
      text: (names) => (name === null ? steps.assign : steps.answer)(rows.length, days, names),
    }),
  );
  const rest = groups.slice(NAMED.addressees).map(({ name }) => name ?? steps.unaddressed);
  if (rest.length === 0) return named;
  return [
    ...named,
    { subject: steps.moreAnswers, tone: "attention", names: rest, others: otherUnits, text: (names) => steps.answers(names) },
  ];
}

function reportSteps({ lines, names }: OwedLines, { language }: ReviewData): NextStep[] {
  const { otherUnits, steps } = matterWords[language];
  if (lines === 0) return [];
  return [{ subject: steps.report, tone: "attention", names, others: otherUnits, text: (shown) => steps.reports(lines, shown) }];
}

type OwedLines = { readonly lines: number; readonly names: readonly string[] };

/** Lines whose amount is still owed, since the start, and by whom: a report owed for an earlier period is owed today. */
function owedLines({ figures, sponsors, language }: ReviewData): OwedLines {
  const { table, filter, programme } = figures;
  const answer = totals(table, { ...linesFilterOf(filter), range: spanRange(programme) });
  const names = sponsorNames(sponsors);
  const owing = [...answer.by("sponsor")]
    .filter(([, total]) => total.linesNotReported > 0)
    .sort(([, a], [, b]) => b.linesNotReported - a.linesNotReported);
  return {
    lines: answer.whole.linesNotReported,
    names: owing.map(([key, total]) => `${names.get(key) ?? idOfKey(key)} (${formatNumber(total.linesNotReported, language)})`),
  };
}

export type NearCommune = RankedCommune & { readonly remaining: number };

/**
 * Not recognised, and with every criterion known; fewest remaining first. Of those that there are by the last month, whatever the chosen
 * period: what is asked is asked today.
 */
export function nearestToStandard({
  figures,
  communes,
  programme,
}: Pick<ReviewData, "figures" | "communes" | "programme">): NearCommune[] {
  const open = communesShown(communes, figures.filter).filter(
    (commune) => existsIn(commune, today(programme)) && !isRecognised(commune) && areCriteriaKnown(commune, programme),
  );
  return rankCommunes(open, figures.inPeriod.by("commune"), programme).flatMap((ranked) =>
    ranked.remaining === null ? [] : [{ ...ranked, remaining: ranked.remaining }],
  );
}

function today({ dataThrough }: ReviewData["programme"]): MonthRange {
  return { first: dataThrough, last: dataThrough };
}

/** Proposals without an answer, and those of them that wait too long; none where they could not be read. */
export function waitingRows(data: ReviewData): { readonly open: ProposalRow[]; readonly overdue: ProposalRow[] } {
  const { programme, communes, sponsors, proposals, language } = data;
  const waiting = (proposals ?? []).filter(({ status }) => status === "open");
  const open = proposalRows(waiting, { programme, proposals: waiting, communes, sponsors }, language);
  return { open, overdue: open.filter(({ isOverdue }) => isOverdue) };
}
