import { scopeNote } from "#src/filters/filter-scope.ts";
import { openingSentence } from "#src/review/matter/opening-sentence.ts";
import { changeWords } from "#src/views/change-texts.ts";
import { cardSupport } from "#src/views/commune-card-view.ts";
import {
  completionHeadline,
  coverageHeadline,
  deliveredHeadline,
  type Headline,
  standardHeadline,
} from "#src/views/headline-view.ts";
import { headlineWords } from "#src/views/headline-words.ts";
import { timeView } from "#src/views/time-view.ts";
import { calendarMonths, communesOf, counted, countOf, cutOf, hasData, linesOf, monthsFrom } from "../recount.ts";
import {
  changesOf,
  changesToTell,
  coverageFigures,
  planCut,
  planFigures,
  slowFigures,
  standingFigures,
  supportFigures,
} from "./figures.ts";
import { type Case, equal, hold, type Ledger, saysLevel, saysMoved, tells } from "./ledger.ts";

/** What the overview says: its sentence, its figures, its cards and its chart over time. */
export function readOverview(ledger: Ledger, of: Case): void {
  readLead(ledger, of);
  readHeadlines(ledger, of);
  readCards(ledger, of);
  // Columns are numbers, the same in both languages; their words are read from slides and sheets.
  if (of.language === "en") return;
  readTime(ledger, of, "quarter");
  readTime(ledger, of, "month");
}

/** The choice, and, of the whole programme, a second sentence on its latest quarter. */
export function readLead(ledger: Ledger, of: Case, place = "lead", text = openingSentence(of.figures, of.language, of.t)): void {
  const { given, cut, filter } = of;
  const [first = "", second] = filter.period.grain === "programme" ? text.split(/(?<=\.) (?=Quý|Q\d)/u) : [text];
  const { money, share, count } = supportFigures(of);
  const coverage = coverageFigures(of);
  const whole = counted(given, cut);
  const standing = standingFigures(of, first);
  const isTold = (whole.delivered ?? 0) > 0;
  const isWhole = filter.period.grain === "programme";
  tells(
    ledger,
    of,
    place,
    first,
    {
      money,
      share,
      of: { ...coverage.of, ...standing.of },
      count: { ...count, ...coverage.count, ...standing.count, ...slowFigures(of, cut) },
    },
    [
      ...(isTold ? ["delivered"] : []),
      ...(isTold && !isWhole && whole.completion !== null ? ["completion"] : []),
      ...(isTold && !isWhole && whole.plansOwed > 0 ? ["plansOwed"] : []),
      // Told once: with the plan of the latest quarter, where something is owed of it.
      ...(isTold && whole.owed > 0 && !(second !== undefined && counted(given, planCut(of)).owed > 0) ? ["owed"] : []),
    ],
  );
  owedBesideChange(ledger, of, place, text);
  if (second === undefined) return;
  const plan = planFigures(of);
  const owes = counted(given, planCut(of)).owed > 0;
  tells(ledger, of, `${place}, on the latest quarter`, second, plan.figures, [...plan.toTell, ...(owes ? ["owed"] : [])]);
}

/** A fall or rise over months of which something is owed says so in the same sentence. */
export function owedBesideChange(ledger: Ledger, of: Case, place: string, text: string): void {
  for (const part of text.split(/[;.] |\.$/u)) {
    if (!saysMoved(part)) continue;
    const { previous, lastYear } = changesOf(of);
    const owed = [previous, lastYear].flatMap((one) => (one.kind === "ratio" && one.owed > 0 ? [one.owed] : []));
    if (owed.length === 0 || [previous, lastYear].some((one) => one.kind === "ratio" && one.owed === 0)) continue;
    hold(
      ledger,
      of,
      `${place}: a change does not say what is owed`,
      owed.some((count) => text.includes(String(count))),
      () => text,
    );
  }
}

function readHeadlines(ledger: Ledger, of: Case): void {
  const { figures, language, t, given, cut, filter } = of;
  const { money, share, count } = supportFigures(of);
  const whole = counted(given, cut);
  const textOf = ({ value, notes, alert }: Headline) => [value, ...notes, ...(alert ? [alert] : [])].join("; ");

  const delivered = textOf(deliveredHeadline(figures, language, t));
  tells(ledger, of, "headline delivered", delivered, { money, share, count }, [
    ...(whole.delivered === null ? [] : ["delivered"]),
    ...changesToTell(of),
  ]);
  owedBesideChange(ledger, of, "headline delivered", delivered);
  const { previous, lastYear } = changesOf(of);
  if (previous.kind === "nothing" && lastYear.kind === "nothing") {
    hold(ledger, of, "headline delivered: says “unchanged” of nothing", !saysLevel(delivered), () => delivered);
  }

  const completion = textOf(completionHeadline(figures, language, t));
  const must = [
    ...(whole.completion === null ? [] : ["completion"]),
    ...(whole.owed > 0 ? ["owed"] : []),
    ...(whole.plansOwed > 0 ? ["plansOwed"] : []),
  ];
  tells(ledger, of, "headline completion", completion, { money, share, count }, must);
  hold(
    ledger,
    of,
    "headline completion: says that all is reported where it is not, or where there is nothing",
    !completion.includes(headlineWords[language].allReported) || (whole.lines > 0 && whole.owed + whole.plansOwed === 0),
    () => completion,
  );

  const coverage = textOf(coverageHeadline(figures, language, t));
  tells(ledger, of, "headline coverage", coverage, coverageFigures(of), isCoverageKnown(of) ? ["helped"] : []);

  const standard = textOf(standardHeadline(figures.communes, figures.programme, language, t));
  // The overview adds what the figure does not follow.
  const scope = scopeNote("standing", filter, language);
  tells(ledger, of, "headline standard", standard, standingFigures(of, `${standard}; ${scope}`));
}

/** Of months for which the programme has no line at all nobody knows whom they helped. */
function isCoverageKnown({ given, filter, cut }: Case): boolean {
  return communesOf(given, filter).length > 0 && cut.months.some((month) => hasData(given, month));
}

/** The change on each commune's card. */
function readCards(ledger: Ledger, of: Case): void {
  const { figures, given, filter, language, t } = of;
  for (const [id, { total, comparison, bars }] of cardSupport(figures)) {
    const alone: Case = { ...of, filter: { ...filter, communes: [id] }, cut: cutOf({ ...filter, communes: [id] }, given) };
    const cut = cutOf(filter, given);
    const whole = counted(given, { ...cut, communes: [id] });
    equal(ledger, of, "card: lines", total.lines, whole.lines);
    equal(ledger, of, "card: delivered", total.linesReported > 0 ? total.delivered : null, whole.delivered);
    const text = changeWords(comparison, language, t);
    const { money, share, count } = changesOf(alone);
    tells(ledger, of, "card change", text, { money, share, count });
    // Without its months a period is said of as a whole.
    if (
      comparison.baseline &&
      /\b0 (đồng|dong)|không có nội dung|no support line/u.test(text) &&
      !/\(|kỳ này|this period/u.test(text)
    ) {
      const before = counted(given, { ...cut, communes: [id], months: calendarMonths(comparison.baseline, given) });
      hold(
        ledger,
        of,
        "card change: says “no support” of a period that had some",
        (before.delivered ?? 0) === 0,
        () => `${text}: ${before.delivered}`,
      );
    }
    if (changesOf(alone).previous.kind === "nothing") {
      hold(ledger, of, "card change: “unchanged” of nothing", !saysLevel(text), () => text);
    }
    for (const { key, value } of bars) {
      const month = counted(given, { ...cut, communes: [id], months: [key] });
      equal(ledger, of, "card bar", value ?? 0, month.delivered ?? 0);
    }
  }
}

function readTime(ledger: Ledger, of: Case, grain: "quarter" | "month"): void {
  const { figures, given, filter, language, t } = of;
  const span = monthsFrom(given.programme.firstMonth, given.programme.dataThrough);
  const lines = linesOf(given, { ...cutOf(filter, given), months: span });
  const within = (key: string) =>
    lines.filter(({ month }) => (grain === "month" ? month === key : quarterMonths(key).includes(month)));
  const own = largestKinds(of);
  const seriesOfKind = (kind: string) => (own.includes(kind) ? `kind:${kind}` : "rest");
  for (const stack of ["kind", "sponsorType"] as const) {
    const view = timeView(figures, grain, stack, language, t);
    for (const bar of view.bars) {
      const ofBar = within(bar.key);
      const whole = countOf(ofBar);
      equal(ledger, of, `time ${grain}: plan`, bar.plan, whole.planned);
      equal(ledger, of, `time ${grain}: completion`, bar.completion, whole.completion);
      equal(ledger, of, `time ${grain}: owed`, bar.notReported, whole.owed);
      equal(ledger, of, `time ${grain}: whole`, bar.isReported ? bar.total : null, whole.delivered);
      const isPartial = grain === "quarter" && !quarterMonths(bar.key).every((month) => span.includes(month));
      hold(ledger, of, `time ${grain}: partial at either end is marked`, bar.isPartial === isPartial, () => bar.label);
      for (const { key } of view.series) {
        const part = ofBar.filter((line) => (stack === "kind" ? seriesOfKind(line.kind) === key : line.sponsor.type === key));
        equal(ledger, of, `time ${grain}: value of a ${stack}`, bar.values[key] ?? null, countOf(part).delivered);
      }
    }
    const largest = Math.max(0, ...view.bars.map(({ key }) => countOf(within(key)).delivered ?? 0));
    equal(ledger, of, `time ${grain}: peak`, view.peak?.delivered ?? null, largest > 0 ? largest : null);
  }
}

/** The four kinds with most delivered in all of the data have a stack of their own; the others share one. */
function largestKinds({ given }: Case): string[] {
  const span = monthsFrom(given.programme.firstMonth, given.programme.dataThrough);
  const listed = given.programme.kinds.map(({ id }) => id);
  const found = given.lines.map(({ kind }) => kind).filter((kind) => !listed.includes(kind));
  const counts = [...listed, ...[...new Set(found)].sort()].map((id) => {
    const { delivered, planned } = countOf(given.lines.filter(({ kind, month }) => kind === id && span.includes(month)));
    return { id, delivered: delivered ?? 0, planned: planned ?? 0 };
  });
  counts.sort((a, b) => b.delivered - a.delivered || b.planned - a.planned);
  return counts.slice(0, 4).map(({ id }) => id);
}

/** "2017-Q3" → its three months. */
export function quarterMonths(key: string): string[] {
  const last = Number(key.slice(6)) * 3;
  return [last - 2, last - 1, last].map((number) => `${key.slice(0, 4)}-${String(number).padStart(2, "0")}`);
}
