import type { Dataset } from "#src/api/dataset.ts";
import { asOfPeriod } from "#src/domain/as-of.ts";
import { compare } from "#src/domain/change.ts";
import type { Commune } from "#src/domain/commune.ts";
import { coveredRange, isYearly, WHOLE_PROGRAMME } from "#src/domain/period.ts";
import { asOfDay } from "#src/domain/programme.ts";
import { daysOpen, type Proposal } from "#src/domain/proposal.ts";
import { type SponsorType, sponsorKey, sponsorNames } from "#src/domain/sponsor.ts";
import { todaySentence } from "#src/filters/data-nature.ts";
import { narrowsLines } from "#src/filters/filter.ts";
import { receivedMeant, scopeNote } from "#src/filters/filter-scope.ts";
import { namesSponsors } from "#src/filters/matches-sponsor.ts";
import { noCommuneText } from "#src/filters/no-commune.ts";
import { periodWords } from "#src/filters/period-texts.ts";
import { linesFilterOf, supportFilterOf } from "#src/filters/support-filter-of.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { capitalise, formatDay, formatMonth } from "#src/lib/format-time.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { namesWithin } from "#src/lib/shortened.ts";
import { attentionList } from "#src/review/matter/attention-view.ts";
import { nextSteps } from "#src/review/matter/next-steps.ts";
import { planWords, slowSentence } from "#src/review/matter/plan-sentence.ts";
import type { ReviewData } from "#src/review/matter/review-data.ts";
import {
  changeSentence,
  coverageSentence,
  cumulativeSentence,
  proposalsSentence,
  standingSentence,
} from "#src/review/matter/sentences.ts";
import { sponsorsSentence, sponsorsWithSupport } from "#src/review/matter/sponsors.ts";
import { supportSentence } from "#src/review/matter/support-sentence.ts";
import { chipsText, periodOf, standingScope, tellingTime, waitingTime } from "#src/review/matter/telling.ts";
import { comparedPeriod } from "#src/views/compared-period.ts";
import { criteriaMatrix, criterionName } from "#src/views/criteria-matrix.ts";
import { missingMonthsWords, withoutDataSentence } from "#src/views/months-without-data.ts";
import { bridgeSentence } from "#src/views/plan-bridge-view.ts";
import { proposalsUnder } from "#src/views/proposals-view.ts";
import { linesOfType, totalOfRows } from "#src/views/sponsor-list-view.ts";
import { itemsWithin } from "./by-exception.ts";
import { LIST_MARK, type ReportForm, type ReportPart } from "./report.ts";
import { authorOf } from "./report-head.ts";
import type { ReportWords } from "./report-words.ts";

/** More names than that are no list of who must act; then those of a few lines, and how many others. */
const NAMES = { all: 100, characters: 400 } as const;

function heading(level: 1 | 2, text: string): ReportPart {
  return { kind: "fixed", block: { kind: "heading", level, text } };
}

/** Lines of a text that are items of a list. */
function listed(items: readonly string[]): string[] {
  return items.map((item) => `${LIST_MARK}${item}`);
}

export function openingParts(form: ReportForm, data: ReviewData, words: ReportWords): ReportPart[] {
  const { number, issuer, subject } = data.programme.decision;
  const author = authorOf(form, data, words);
  // Within a Vietnamese sentence; the English one quotes it.
  const said = data.language === "vi" ? subject.charAt(0).toLocaleLowerCase("vi") + subject.slice(1) : subject;
  const opening: ReportPart = { kind: "text", id: "opening", text: words.opening(number, issuer, said, author) };
  const { sentences } = data.doubts;
  const paragraphs = [
    ...(data.programme.today ? [todaySentence(data.programme.today, data.language)] : []),
    ...(narrowsLines(data.filter) ? [words.scope(chipsText(data))] : []),
    ...(sentences.length > 0 ? [words.doubts(sentences.join("; "))] : []),
  ];
  return [opening, ...paragraphs.map((text): ReportPart => ({ kind: "fixed", block: { kind: "paragraph", text } }))];
}

/** What the surveys of the communes say; a matter that none speaks of is left to the office. */
export function situationParts(data: ReviewData, words: ReportWords): ReportPart[] {
  const { figures, language } = data;
  const days = figures.communes.flatMap(({ situation }) => situation.surveyedOn ?? []).sort();
  const last = days.at(-1);
  return [
    heading(1, words.situation),
    ...(last
      ? [{ kind: "fixed" as const, block: { kind: "paragraph" as const, text: words.surveyed(formatDay(last, language)) } }]
      : []),
    ...(["advantages", "limitations", "difficulties"] as const).flatMap((matter) => [
      heading(2, words[matter]),
      situationPart(matter, data, words),
    ]),
  ];
}

function situationPart(
  matter: keyof Pick<Commune["situation"], "advantages" | "limitations" | "difficulties">,
  data: ReviewData,
  words: ReportWords,
): ReportPart {
  const said = data.figures.communes
    .filter(({ situation }) => situation[matter].length > 0)
    .map(({ name, situation }) => words.ofCommune(name, situation[matter].map(withoutStop).join(". ")));
  return {
    kind: "text",
    id: matter,
    text: said.length > 0 ? itemsWithin(listed(said), data, words.moreCommunes).join("\n") : words.toAdd,
  };
}

function withoutStop(text: string): string {
  return text.replace(/[.;\s]+$/, "");
}

/** What was delivered, how it moved, what became of the plan, cumulated, and to how many communes. */
export function resultsText(data: ReviewData, words: ReportWords): string {
  const { figures, filter, programme, language, t } = data;
  const period = comparedPeriod(filter, programme);
  const subject = filter.period.grain === "programme" ? words.supportOf(periodWords(period, language, t)) : words.support;
  const baselines = isYearly(period) ? (["previous"] as const) : (["lastYear", "previous"] as const);
  const changes = baselines.map((against) => {
    const comparison = compare(figures.table, linesFilterOf(filter), period, programme, against);
    return changeSentence({ subject, comparison, against }, language, t);
  });
  const end = coveredRange(filter.period, programme)?.last ?? programme.dataThrough;
  const cumulative = cumulativeSentence(figures.table, linesFilterOf(filter), end, programme, language);
  const bridge = bridgeSentence(figures.table, supportFilterOf(filter, programme), language);
  const missing = missingMonthsWords(figures, language);
  const withoutData = withoutDataSentence(figures, language);
  if (withoutData) return [withoutData, ...(cumulative ? [cumulative] : [])].join(" ");
  const coverage =
    figures.communes.length === 0
      ? noCommuneText(filter, language, data.t)
      : coverageSentence(figures.communes, figures.inPeriod.by("commune"), language, receivedMeant(filter, language));
  // The sentence on a chosen period has its plan already; that on the whole programme says nothing of the latest quarter.
  const isWhole = filter.period.grain === "programme";
  const plan = isWhole ? planWords(figures, language, t) : null;
  const slow = isWhole ? null : slowSentence(figures, language);
  const sentences = [
    supportSentence(data),
    ...(plan ? [`${capitalise(plan)}.`] : []),
    ...(slow ? [slow] : []),
    ...(missing ? [`${capitalise(missing)}.`] : []),
    ...changes,
    ...(bridge ? [bridge] : []),
    ...(cumulative ? [cumulative] : []),
    coverage,
  ];
  // Plan, period and change may each say that a month has no data: once is enough.
  return [...new Set(sentences)].join(" ");
}

export function sponsorsText(type: SponsorType, data: ReviewData, words: ReportWords): string {
  if (data.unreadSponsors.includes(type)) return words.unread;
  const rows = sponsorsWithSupport(type, data);
  if (rows.length === 0) return words.none;
  const total = totalOfRows(rows, linesOfType(type, data.filter, data.programme), data.figures.table);
  return sponsorsSentence(type, rows, total, data);
}

export function standingText(data: ReviewData, words: ReportWords): string {
  const { figures, programme, language } = data;
  const scope = standingScope(data);
  if (figures.communes.length === 0) return noCommuneText(data.filter, language, data.t);
  const sentence = standingSentence(figures.communes, programme, language, tellingTime(data));
  const standing = scope === "" ? sentence : `${sentence} ${scope}.`;
  const [worst] = criteriaMatrix(programme, figures.communes, "missing");
  if (!worst?.missing || figures.communes.length < 2) return standing;
  return `${standing} ${words.worst(criterionName(worst, language), worst.missing, worst.known, worst.unknown)}`;
}

/** What the programme's own rules find, as of the end of the period that the report is on. */
export function limitsParts(dataset: Dataset, data: ReviewData, words: ReportWords): ReportPart[] {
  const { filter, programme, language } = data;
  const asOf = asOfPeriod(filter.period, programme);
  const found = valueOf(attentionList(dataset, filter, language, () => asOf));
  const month = formatMonth(asOf.span.dataThrough, language);
  const items = (found?.items ?? []).map(({ subject, reason }) => `${subject}: ${reason}.`);
  const failure = found?.failure ?? null;
  const none = failure || found?.isUnchecked ? words.limitsUnknown(month) : words.limitsNone(month);
  const intro = items.length > 0 ? words.limitsIntro(items.length, month) : none;
  return [
    heading(2, words.limitsHeading),
    {
      kind: "text",
      id: "limits",
      text: [
        intro,
        ...itemsWithin(listed(items), data, words.moreMatters),
        ...(failure ? [words.partly] : []),
        ...attentionScope(data),
      ].join("\n"),
    },
  ];
}

/** Whose support what needs attention goes by, where only some sponsors are chosen, and which filters it does not follow. */
export function attentionScope({ filter, language, t }: ReviewData): string[] {
  const scope = scopeNote("attention", { ...filter, period: WHOLE_PROGRAMME }, language);
  const chosen = namesSponsors(filter) ? [t.overview.attention.ofChosen] : [];
  return [...chosen, ...(scope === "" ? [] : [scope])].map((words) => `${capitalise(words)}.`);
}

/** Causes are no data: the office writes them. */
export function causesParts(words: ReportWords): ReportPart[] {
  return [heading(2, words.causesHeading), { kind: "text", id: "causes", text: words.causes }];
}

/** How many wait of all to date; then those of the period that wait, the longest first. */
export function proposalsParts(data: ReviewData, words: ReportWords): ReportPart[] {
  const { proposals, raised, programme, filter, communes, language } = data;
  if (!proposals || !raised) return [{ kind: "fixed", block: { kind: "paragraph", text: words.unread } }];
  const today = asOfDay(programme);
  const names = sponsorNames(data.sponsors);
  const nameOf = new Map(communes.map(({ id, name }) => [id, name]));
  const open = proposalsUnder(filter, { programme, proposals, communes, sponsors: null })
    .filter(({ status }) => status === "open")
    .toSorted((a, b) => a.raisedOn.localeCompare(b.raisedOn))
    .map((proposal) => {
      const { addressedTo, communeId, text } = proposal;
      const addressee = addressedTo ? words.addressed(names.get(sponsorKey(addressedTo)) ?? addressedTo.id) : words.unaddressed;
      const days = formatNumber(Math.max(0, daysOpen(proposal, today) ?? 0), language);
      return words.ofCommune(
        nameOf.get(communeId) ?? communeId,
        words.proposal(withoutStop(text), addressee, words.waiting(days)),
      );
    });
  const ended = raised.filter(({ status }) => status === "open").length - open.length;
  const ofPeriod = filter.period.grain === "programme" ? [] : [words.raisedIn(periodOf(data), raised.length, open.length, ended)];
  const scope = scopeNote("proposal", filter, language);
  const text = [
    proposalsLine(proposals, data, words),
    ...ofPeriod,
    ...(scope === "" ? [] : [`${capitalise(scope)}.`]),
    ...itemsWithin(listed(open), data, words.moreProposals),
  ].join("\n");
  return [{ kind: "text", id: "proposals", text }];
}

/** How many wait of those that an answer is asked of, and how many are not among them. */
export function proposalsLine(proposals: readonly Proposal[], data: ReviewData, words: ReportWords): string {
  const sentence = proposalsSentence(proposals, data.programme, data.language, waitingTime(data));
  return data.endedWaiting === 0 ? sentence : `${sentence} ${words.endedWaiting(data.endedWaiting)}`;
}

/** What follows from the data, what was stated already, and room for the office's own. */
export function directionsParts(data: ReviewData, words: ReportWords): ReportPart[] {
  const steps = nextSteps(data).steps.map(({ subject, names, others, text }) => ({
    subject,
    text: text(names.length > NAMES.all ? namesWithin(names, NAMES.characters, others) : names.join(", ")),
  }));
  const stated = data.programme.conference?.directions ?? [];
  const directions = stated.map(({ subject, text }) => ({ subject: subject[data.language], text: text[data.language] }));
  const said = [...steps, ...directions].map(({ subject, text }) => (subject === "" ? `${text}.` : `${subject}: ${text}.`));
  return [{ kind: "text", id: "directions", text: [...listed(said), words.directionsMore].join("\n") }];
}
