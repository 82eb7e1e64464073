import type { DeckChart, DeckFigure, DeckTable, Slide } from "#src/documents/deck.ts";
import { ABSENT, formatMillions, formatNumber, formatPercent } from "#src/lib/format-number.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { deckOf } from "#src/review/deck/deck-of.ts";
import {
  advisers,
  assigned,
  type Counted,
  communesOf,
  counted,
  countOf,
  cutOf,
  endOf,
  helpers,
  isSurelyShort,
  linesOf,
  monthsFrom,
  openAt,
  proposalsAt,
  waited,
} from "../recount.ts";
import {
  changesOf,
  coverageFigures,
  metAt,
  nextFigures,
  planCut,
  planFigures,
  proposalFigures,
  slowFigures,
  standingFigures,
  stepFigures,
  supportFigures,
} from "./figures.ts";
import { type Case, equal, type Figures, hold, isOnPlan, type Ledger, saysLevel, saysNow, tells } from "./ledger.ts";
import { quarterMonths } from "./overview.ts";

/** What each slide of the deck says: title, body, remarks, and the presenter's notes. */
export function readSlides(ledger: Ledger, of: Case): void {
  const { dataset, filter, language, t } = of;
  const deck = valueOf(deckOf(dataset, filter, [], language, t));
  if (!deck) throw new Error("The programme is read");
  for (const slide of deck.slides) readSlide(ledger, of, slide);
}

type Read = (ledger: Ledger, of: Case, slide: Slide) => void;

/** By the slide's id, its part apart. */
const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["figures", readFigures],
  ["quarters", (ledger, of, slide) => readTime(ledger, of, slide, "quarter")],
  ["months", (ledger, of, slide) => readTime(ledger, of, slide, "month")],
  ["ranking", readRanking],
  ["kinds", readKinds],
  ["agencies", (ledger, of, slide) => readSponsors(ledger, of, slide, "agency")],
  ["enterprises", (ledger, of, slide) => readSponsors(ledger, of, slide, "enterprise")],
  ["bridge", readBridge],
  ["criteria", readCriteria],
  ["map", readMap],
  ["proposals", readProposals],
  ["next", readNext],
]);

function readSlide(ledger: Ledger, of: Case, slide: Slide): void {
  const read = READERS.get(slide.id.replace(/-\d+$/, "")) ?? (slide.id.startsWith("commune-") ? readCommune : null);
  read?.(ledger, of, slide);
}

const SAID = { past: new WeakMap<Case, Figures>(), now: new WeakMap<Case, Figures>() };

/** All that may be said around a slide on the choice: title, remarks and notes draw on it. Counted once a case, as of then or of now. */
function around(of: Case, text: string): Figures {
  const kept = saysNow(text) ? SAID.now : SAID.past;
  const figures = kept.get(of) ?? everyFigure(of, text);
  kept.set(of, figures);
  return figures;
}

/** How many of the months the programme has no line in, whoever's: what is said where there is no room for their names. */
function emptyOf({ given }: Case, months: readonly string[]): number {
  const known = new Set<string>(given.lines.map(({ month }) => month));
  return months.filter((month) => !known.has(month)).length;
}

function everyFigure(of: Case, text: string): Figures {
  const { money, share, count } = supportFigures(of);
  const { given, filter, cut } = of;
  const coverage = coverageFigures(of);
  const standing = standingFigures(of, text);
  const proposals = proposalFigures(of, text);
  const span = monthsFrom(given.programme.firstMonth, given.programme.dataThrough);
  return {
    money,
    share,
    of: { ...coverage.of, ...standing.of, ...proposals.of },
    count: {
      ...count,
      ...coverage.count,
      ...standing.count,
      ...proposals.count,
      owedSinceStart: countOf(linesOf(given, { ...cut, months: span })).owed,
      communes: communesOf(given, filter).length,
      empty: emptyOf(of, cut.months),
    },
  };
}

function merged(...all: readonly Figures[]): Figures {
  return {
    money: Object.assign({}, ...all.map(({ money }) => money)),
    share: Object.assign({}, ...all.map(({ share }) => share)),
    of: Object.assign({}, ...all.map(({ of }) => of)),
    count: Object.assign({}, ...all.map(({ count }) => count)),
  };
}

/** Each sentence on its own, so that "to date" in one does not excuse another. */
function readTexts(ledger: Ledger, of: Case, place: string, texts: readonly string[], extra: Figures = {}): void {
  for (const text of texts.flatMap((each) => each.split(/(?<=\D\.) /u)))
    tells(ledger, of, place, text, merged(around(of, text), extra));
}

function titleWithoutPart({ title }: Slide): string {
  return title.replace(/ \(\d+\/\d+\)$/, "");
}

/** With its label, which may say that the figure is today's. A period in the label is none of the figures. */
function textOfFigure({ label, value, note }: DeckFigure): string {
  return [label, value, ...(note ? [note] : [])].join("; ");
}

function readFigures(ledger: Ledger, of: Case, slide: Slide): void {
  const { given, cut } = of;
  const whole = counted(given, cut);
  const standing = standingFigures(of, slide.title);
  tells(
    ledger,
    of,
    "slide figures, title",
    slide.title,
    { money: { delivered: whole.delivered }, ...standing },
    whole.delivered ? ["delivered"] : [],
  );
  if (slide.body.kind !== "figures") return;
  const [delivered, completion, coverage, standard, proposals] = slide.body.figures.map(textOfFigure);
  const support = supportFigures(of);
  const ofMoney = merged(support, { count: { empty: emptyOf(of, cut.months) } });
  tells(ledger, of, "slide figures, delivered", delivered ?? "", ofMoney, whole.delivered === null ? [] : ["delivered"]);
  tells(ledger, of, "slide figures, completion", completion ?? "", support, [
    ...(whole.completion === null ? [] : ["completion"]),
    ...(whole.owed > 0 ? ["owed"] : []),
    ...(whole.plansOwed > 0 ? ["plansOwed"] : []),
  ]);
  tells(ledger, of, "slide figures, coverage", coverage ?? "", coverageFigures(of));
  tells(ledger, of, "slide figures, standard", standard ?? "", standingFigures(of, standard ?? ""));
  tells(ledger, of, "slide figures, proposals", proposals ?? "", proposalFigures(of, proposals ?? ""));
  const plan = planFigures(of);
  // What had no room is told in full in the notes, remark by remark.
  const texts = [...slide.remarks, ...slide.notes].flatMap((text) =>
    /^(Ghi đầy đủ|In full): /u.test(text) ? text.replace(/^[^:]+: /u, "").split("; ") : [text],
  );
  const ofPlan = texts.filter((text) => of.filter.period.grain === "programme" && isOnPlan(text));
  for (const text of ofPlan) tells(ledger, of, "slide figures, plan", text, plan.figures, plan.toTell);
  readTexts(
    ledger,
    of,
    "slide figures, notes",
    texts.filter((text) => !ofPlan.includes(text)),
    { count: slowFigures(of, planCut(of)) },
  );
}

/** The text of a label for an amount, in the chart's or table's own unit. */
function isLabelOf(text: string, dong: number | null, of: Case): boolean {
  if (dong === null) return text.startsWith(ABSENT);
  const { language } = of;
  const tiny = dong < 0 ? `> ${formatNumber(-0.01, language, 2)}` : `< ${formatNumber(0.01, language, 2)}`;
  const inUnits = [formatMillions(dong, language), formatNumber(dong / 1e9, language, 2), tiny];
  // Where nothing comes to a million.
  const isSmall = Math.abs(dong) < 1e6;
  const inSmaller = isSmall ? [formatNumber(dong / 1e3, language, 1), formatNumber(dong, language)] : [];
  return [...inUnits, ...inSmaller].includes(text);
}

function readBar(ledger: Ledger, of: Case, place: string, chart: DeckChart, index: number, whole: Counted): void {
  const category = chart.categories[index];
  if (!category) return;
  equal(ledger, of, `${place}: whole`, category.dong, whole.delivered);
  hold(
    ledger,
    of,
    `${place}: label`,
    isLabelOf(category.total.replace(/\*$/u, ""), whole.delivered, of) || /\p{L}/u.test(category.total),
    () => `${category.label} "${category.total}", is ${whole.delivered}`,
  );
  // Columns over time have a remark for all of them.
  if (chart.kind === "bars") readMark(ledger, of, place, `${category.total} ${category.note ?? ""}`.trim(), whole);
  if (chart.plan) equal(ledger, of, `${place}: plan`, chart.plan.values[index] ?? null, whole.planned);
}

/** A figure that an owed report or plan could change has its mark, and no other has one. */
function readMark(ledger: Ledger, of: Case, place: string, text: string, { owed, plansOwed }: Counted): void {
  hold(
    ledger,
    of,
    `${place}: the mark of what is owed`,
    text.endsWith("*") === owed + plansOwed > 0,
    () => `${text}; ${owed}, ${plansOwed}`,
  );
}

function monthsOfLabels(of: Case, chart: DeckChart, grain: "quarter" | "month", text: string): string[][] {
  // The columns are consecutive and end where the chosen period ends, or where the data does.
  const { given, filter } = of;
  const { firstMonth, dataThrough } = given.programme;
  const keys = [
    ...new Set(
      monthsFrom(firstMonth, dataThrough).map((month) =>
        grain === "month" ? month : `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`,
      ),
    ),
  ];
  const end = endOf(filter, given);
  const last = grain === "month" ? end : `${end.slice(0, 4)}-Q${Math.ceil(Number(end.slice(5)) / 3)}`;
  const upTo = keys.slice(0, keys.indexOf(last) + 1).slice(-chart.categories.length);
  if (upTo.length !== chart.categories.length)
    throw new Error(`${text}: ${upTo.join()} for ${chart.categories.map(({ label }) => label).join()}`);
  return upTo.map((key) => (grain === "month" ? [key] : quarterMonths(key)));
}

function readTime(ledger: Ledger, of: Case, slide: Slide, grain: "quarter" | "month"): void {
  const { given, filter } = of;
  const place = `slide ${grain}s`;
  if (slide.body.kind !== "chart") {
    equal(ledger, of, `${place}: nothing is shown only where there is nothing`, counted(given, of.cut).lines, 0);
    return;
  }
  const { chart } = slide.body;
  const columns = monthsOfLabels(of, chart, grain, slide.id);
  const span = monthsFrom(given.programme.firstMonth, given.programme.dataThrough);
  const wholes = columns.map((months, index) => {
    const within = months.filter((month) => span.includes(month));
    const whole = counted(given, { ...cutOf(filter, given), months: within });
    readBar(ledger, of, place, chart, index, whole);
    equalFlag(
      ledger,
      of,
      `${place}: partial is marked`,
      chart.categories[index]?.isPartial ?? false,
      within.length < months.length,
    );
    let sum: number | null = null;
    for (const { values } of chart.series) {
      const value = values[index] ?? null;
      if (value !== null) sum = (sum ?? 0) + value;
    }
    // Of a column whose only figures are zeros no series is drawn.
    equal(ledger, of, `${place}: stack`, sum, sum === null && whole.delivered === 0 ? null : whole.delivered);
    return whole;
  });
  const sums = wholes.flatMap(({ delivered }) => (delivered === null ? [] : [delivered]));
  const [highest, lowest] = sums.length > 0 ? [Math.max(...sums), Math.min(...sums)] : [null, null];
  // Where nothing was above 0 the columns are told together.
  const together = highest !== null && highest <= 0 ? sums.reduce((sum, one) => sum + one, 0) : null;
  const money = { highest, lowest, together };
  const chosen = columns.length > 0 ? (wholes.at(-1)?.delivered ?? null) : null;
  tells(ledger, of, `${place}, title`, titleWithoutPart(slide), { money: { ...money, chosen } });
  const before = span.filter((month) => month < (columns[0]?.[0] ?? ""));
  const earlier = counted(given, { ...cutOf(filter, given), months: before }).delivered;
  const owed = wholes.reduce((all, one) => all + one.owed, 0);
  readTexts(ledger, of, `${place}, notes`, [...slide.remarks, ...slide.notes], {
    money: { ...money, chosen, earlier },
    count: {
      owedShown: owed,
      owedPlannedShown: wholes.reduce((all, one) => all + one.linesOwedPlanned, 0),
      plansShown: wholes.reduce((all, one) => all + one.plansOwed, 0),
      columns: columns.length,
      emptyShown: emptyOf(
        of,
        columns.flat().filter((month) => span.includes(month)),
      ),
    },
  });
}

function equalFlag(ledger: Ledger, of: Case, what: string, said: boolean, right: boolean): void {
  hold(ledger, of, what, said === right, () => `says ${said}, is ${right}`);
}

function readRanking(ledger: Ledger, of: Case, slide: Slide): void {
  if (slide.body.kind !== "chart") return;
  const { given, cut } = of;
  const { chart } = slide.body;
  let highest: number | null = null;
  const theirs: Record<string, number | null> = {};
  const shares: Record<string, number | null> = {};
  chart.categories.forEach(({ label, note }, index) => {
    const commune = given.communes.find(({ name }) => name === label);
    hold(ledger, of, "slide ranking: names", commune !== undefined, () => label);
    if (!commune) return;
    const whole = counted(given, { ...cut, communes: [commune.id] });
    readBar(ledger, of, "slide ranking", chart, index, whole);
    equal(ledger, of, "slide ranking: series", chart.series[0]?.values[index] ?? null, whole.delivered);
    if (whole.delivered !== null) highest = Math.max(highest ?? 0, whole.delivered);
    Object.assign(theirs, { [`delivered ${index}`]: whole.delivered, [`planned ${index}`]: whole.planned });
    shares[`completion ${index}`] = whole.completion;
    if (note)
      tells(ledger, of, "slide ranking: share of plan", note, { share: { completion: whole.completion } }, ["completion"]);
  });
  readBehind(ledger, of, "slide ranking, title", titleWithoutPart(slide), {
    parties: communesOf(given, of.filter).map(({ id }) => counted(given, { ...cut, communes: [id] })),
    figures: { money: theirs, share: shares },
  });
  readTexts(ledger, of, "slide ranking, notes", [...slide.remarks, ...slide.notes], {
    money: { highest },
    count: { owedShown: counted(given, cut).owed, ...slowFigures(of, planCut(of)) },
  });
}

type Behind = { readonly parties: readonly Counted[]; readonly figures: Figures };

/** Under nine tenths of the plan, with no report owed, or under half with none but plans owed: the one that lacks most has to be named with its two sums, where there are several. */
function readBehind(ledger: Ledger, of: Case, place: string, title: string, { parties, figures }: Behind): void {
  const lacks = ({ planned, delivered }: Counted) => (planned ?? 0) - (delivered ?? 0);
  const behind = parties.filter((one) => isSurelyShort(one, of.given.programme));
  const most = Math.max(0, ...behind.map(lacks));
  // Of several that lack the same, any.
  const all = behind.filter((one) => lacks(one) === most);
  const worst = all.find(({ planned }) => title.includes(`/${formatMillions(planned ?? 0, of.language)}`)) ?? all[0] ?? null;
  const money = { ...figures.money, ...(worst ? { worst: worst.delivered, worstPlanned: worst.planned } : {}) };
  tells(ledger, of, place, title, { ...figures, money }, worst && parties.length > 1 ? ["worst", "worstPlanned"] : []);
  // Of an owed plan any sum may be missing.
  const isMost = worst !== null && parties.every((one) => one === worst || (lacks(one) <= lacks(worst) && one.plansOwed === 0));
  hold(ledger, of, `${place}: lacks most`, isMost || !/thiếu nhiều nhất|lacks most/u.test(title), () => title);
}

function readKinds(ledger: Ledger, of: Case, slide: Slide): void {
  const { given, cut, language } = of;
  if (slide.body.kind !== "chart") {
    equal(ledger, of, "slide kinds: nothing is shown only where there is nothing", counted(given, cut).lines, 0);
    return;
  }
  const { chart } = slide.body;
  const whole = counted(given, cut);
  const shares: Record<string, number | null> = {};
  chart.categories.forEach(({ label, note }, index) => {
    const id = given.programme.kinds.find(({ name }) => name[language] === label)?.id ?? label;
    const part = countOf(linesOf(given, cut).filter(({ kind }) => kind === id));
    readBar(ledger, of, "slide kinds", chart, index, part);
    equal(ledger, of, "slide kinds: series", chart.series[0]?.values[index] ?? null, part.delivered);
    if (whole.delivered) shares[`share ${id}`] = (part.delivered ?? 0) / whole.delivered;
    shares[`completion ${id}`] = part.completion;
    if (note) {
      tells(
        ledger,
        of,
        "slide kinds: completion",
        note,
        { share: { completion: part.completion }, money: { owedPlanned: part.owedPlanned }, count: { owed: part.owed } },
        ["completion"],
      );
    }
  });
  const largest = Object.fromEntries(Object.entries(shares).filter(([name]) => name.startsWith("share")));
  tells(ledger, of, "slide kinds, title", titleWithoutPart(slide), { share: largest });
  readTexts(ledger, of, "slide kinds, notes", [...slide.remarks, ...slide.notes], { share: shares });
}

function readSponsors(ledger: Ledger, of: Case, slide: Slide, type: "agency" | "enterprise"): void {
  if (slide.body.kind !== "table") return;
  const { given, cut } = of;
  const lines = linesOf(given, { ...cut, sponsorType: type });
  const whole = countOf(lines);
  const helping = helpers(type, given, cut);
  const inCharge = assigned(type, given, cut);
  const both = helping.filter((one) => inCharge.includes(one));
  const shown = new Set([...inCharge, ...helping, ...withLines(of, type)]).size;
  const owing = new Set(lines.flatMap(({ sponsor, delivered }) => (delivered === "not-reported" ? [sponsor.id] : []))).size;
  const counts = {
    of: {
      helped: [both.length, inCharge.length] as const,
    },
    count: {
      helping: helping.length,
      advising: advisers(type, given, cut).length,
      both: both.length,
      unassigned: helping.length - both.length,
      all: shown,
      ...(helping.length === 0 && whole.reported > 0 ? { knownNothing: shown - owing } : {}),
      ...(whole.delivered === null ? { owing } : {}),
    },
  };
  const title = titleWithoutPart(slide);
  const parties = given.sponsors
    .filter((one) => one.type === type)
    .map(({ id }) => countOf(lines.filter(({ sponsor }) => sponsor.id === id)));
  const isBehind = parties.some((one) => isSurelyShort(one, given.programme));
  if (isBehind && inCharge.length > 0) readBehind(ledger, of, "slide sponsors, title", title, { parties, figures: counts });
  else
    tells(
      ledger,
      of,
      "slide sponsors, title",
      title,
      { money: { delivered: whole.delivered }, ...counts },
      whole.delivered ? ["delivered"] : [],
    );
  readTable(ledger, of, slide.body.table, type);
  const each = Object.fromEntries(
    helping.map(({ id, name }) => [name, countOf(lines.filter(({ sponsor }) => sponsor.id === id)).delivered]),
  );
  const idle = [...new Set([...inCharge, ...withLines(of, type)])].filter(({ id }) => {
    const { helped, owed } = countOf(lines.filter(({ sponsor }) => sponsor.id === id));
    return !helped && owed === 0;
  });
  // "và 2 đơn vị khác": those that a remark has no room for.
  const remark = slide.remarks.find((text) => !text.startsWith("*")) ?? "";
  const unnamed = idle.filter(({ name }) => !remark.includes(name)).length;
  const marked = slide.remarks.find((text) => text.startsWith("*")) ?? "";
  const unnamedOwing = withLines(of, type).filter(({ id, name }) => {
    const { owed, plansOwed } = countOf(lines.filter(({ sponsor }) => sponsor.id === id));
    return owed + plansOwed > 0 && !marked.includes(name);
  }).length;
  readTexts(ledger, of, "slide sponsors, notes", [...slide.remarks, ...slide.notes], {
    money: { delivered: whole.delivered, planned: whole.planned, owedPlanned: whole.owedPlanned, ...each },
    share: { completion: whole.completion },
    count: {
      ...counts.count,
      owed: whole.owed,
      owedPlannedLines: whole.linesOwedPlanned,
      plansOwed: whole.plansOwed,
      unnamed,
      unnamedOwing,
    },
  });
}

function withLines({ given, cut }: Case, type: "agency" | "enterprise") {
  const lines = linesOf(given, cut);
  return given.sponsors.filter(
    (sponsor) => sponsor.type === type && lines.some((line) => line.sponsor.type === type && line.sponsor.id === sponsor.id),
  );
}

function readTable(ledger: Ledger, of: Case, table: DeckTable, type: "agency" | "enterprise"): void {
  const { given, cut, language } = of;
  const lines = linesOf(given, { ...cut, sponsorType: type });
  const read = (row: readonly string[], part: Counted, place: string) => {
    const [planned = "", delivered = "", completion = ""] = row.slice(2);
    hold(ledger, of, `${place}: planned`, isLabelOf(planned, part.planned, of), () => `${row.join(" | ")}; is ${part.planned}`);
    hold(
      ledger,
      of,
      `${place}: delivered`,
      isLabelOf(delivered, part.delivered, of),
      () => `${row.join(" | ")}; is ${part.delivered}`,
    );
    const share = part.completion === null ? ABSENT : formatPercent(part.completion, language);
    hold(ledger, of, `${place}: completion`, completion.startsWith(share), () => `${row.join(" | ")}; is ${part.completion}`);
    readMark(ledger, of, place, completion, part);
  };
  for (const row of table.rows) {
    const sponsor = given.sponsors.find((one) => one.type === type && one.name === row[0]);
    if (sponsor) read(row, countOf(lines.filter((line) => line.sponsor.id === sponsor.id)), "slide sponsors, row");
  }
  if (table.total) read(table.total, countOf(lines), "slide sponsors, total");
}

/** From plan to delivery: both ends, and the steps between them, which add up. */
function readBridge(ledger: Ledger, of: Case, slide: Slide): void {
  if (slide.body.kind !== "table") return;
  const { given, cut, language } = of;
  const lines = linesOf(given, cut);
  const whole = countOf(lines);
  const steps = stepFigures(of);
  const money = Object.fromEntries(Object.entries(steps.count).map(([name, millions]) => [name, Math.round(millions * 1e6)]));
  tells(
    ledger,
    of,
    "slide bridge, title",
    slide.title,
    { money: { ...money, planned: whole.planned, delivered: whole.delivered } },
    ["planned", ...(whole.delivered === null ? [] : ["delivered"])],
  );
  readTexts(ledger, of, "slide bridge, notes", slide.notes, steps);
  const { rows, total } = slide.body.table;
  const [unit, decimals] = unitOf(slide.subtitle ?? "");
  const ends = [rows[0], total ?? undefined];
  for (const [index, right] of [whole.planned, whole.delivered].entries()) {
    const text = ends[index]?.[1] ?? "";
    const exact = right === null ? ABSENT : formatNumber(right / unit, language, decimals);
    hold(
      ledger,
      of,
      "slide bridge: an end",
      text === exact || (right !== null && /^[<>]/u.test(text)),
      () => `says ${text}, is ${right}`,
    );
  }
  if (unit !== 1e6) return;
  // Of less than it can say: "< 0,1".
  for (const [, text = ""] of rows.slice(1).filter(([, text = ""]) => !/^[<>]/u.test(text))) {
    tells(ledger, of, "slide bridge: a step", text.replace(/^[−+-]/u, ""), steps);
  }
}

/** Dong of the unit that a subtitle begins with, and the decimals it is told with. */
function unitOf(subtitle: string): readonly [dong: number, decimals: number] {
  if (/^(triệu|million)/iu.test(subtitle)) return [1e6, 1];
  if (/^(tỷ|billion)/iu.test(subtitle)) return [1e9, 2];
  return /^(nghìn|thousand)/iu.test(subtitle) ? [1e3, 1] : [1, 0];
}

/** Criteria that communes are known not to meet, as of now. */
function readCriteria(ledger: Ledger, of: Case, slide: Slide): void {
  const { given, filter } = of;
  const all = communesOf(given, filter);
  const { criteria } = given.programme.criteriaSet;
  const missingOf = (number: number) =>
    all.filter((commune) => commune.criteria.some((one) => one.number === number && !one.met)).length;
  // Out of those of which it is known, with the count of the others beside.
  const knownOf = (number: number) => all.filter((commune) => commune.criteria.some((one) => one.number === number)).length;
  const pairs = Object.fromEntries(
    criteria.map(({ number }) => [`missing ${number}`, [missingOf(number), knownOf(number)] as const]),
  );
  const unknownOf = Object.fromEntries(criteria.map(({ number }) => [`unknown ${number}`, all.length - knownOf(number)]));
  const open = criteria.filter(({ number }) => missingOf(number) > 0).length;
  const lost = all.flatMap((commune) => commune.criteria).filter(({ met, since }) => !met && since !== undefined).length;
  const unknown = all.filter((commune) => commune.criteria.length === 0).length * criteria.length;
  const figures: Figures = { of: { ...pairs, open: [open, criteria.length] }, count: { lost, unknown, ...unknownOf } };
  tells(ledger, of, "slide criteria, title", titleWithoutPart(slide), figures);
  for (const text of [...slide.notes, ...slide.remarks])
    tells(ledger, of, "slide criteria, notes", text, merged(around(of, text), figures));
  if (slide.body.kind !== "list") return;
  for (const { subject, text } of slide.body.items) {
    const number = Number(/^\d+/.exec(subject)?.[0] ?? 0);
    if (number > 0) tells(ledger, of, "slide criteria, item", text, { count: { missing: missingOf(number) } }, ["missing"]);
  }
}

function readMap(ledger: Ledger, of: Case, slide: Slide): void {
  if (slide.body.kind !== "map") return;
  const { given } = of;
  for (const { name, commune } of slide.body.map.tiles) {
    const theirs = given.communes.find((one) => one.name === name);
    if (!commune || !theirs || theirs.criteria.length === 0) continue;
    const met = metAt(theirs, given.programme.dataThrough);
    tells(ledger, of, "slide map", commune.value, {
      of: { met: [met, given.programme.criteriaSet.criteria.length] },
      count: { met },
    });
  }
}

function readProposals(ledger: Ledger, of: Case, slide: Slide): void {
  const { given, filter } = of;
  const figures = proposalFigures(of, `${slide.title} ${slide.subtitle}`);
  tells(ledger, of, "slide proposals, title", titleWithoutPart(slide), figures);
  if (slide.body.kind === "list") {
    const today = given.programme.updatedAt.slice(0, 10);
    const days = openAt(proposalsAt(given, filter, given.programme.dataThrough), given.programme.dataThrough).map((one) =>
      waited(one, today),
    );
    const counts = Object.fromEntries(days.map((count, index) => [`days ${index}`, count]));
    for (const { text } of slide.body.items) tells(ledger, of, "slide proposals, item", text, { count: counts });
    readTexts(ledger, of, "slide proposals, notes", slide.notes, { count: counts, of: figures.of ?? {} });
  }
}

function readNext(ledger: Ledger, of: Case, slide: Slide): void {
  readTexts(ledger, of, "slide next", [titleWithoutPart(slide), ...slide.notes], nextFigures(of));
}

function readCommune(ledger: Ledger, of: Case, slide: Slide): void {
  if (slide.body.kind !== "commune") return;
  const { given, filter } = of;
  const id = slide.id.slice("commune-".length);
  const alone: Case = { ...of, filter: { ...filter, communes: [id] }, cut: cutOf({ ...filter, communes: [id] }, given) };
  const commune = given.communes.find((one) => one.id === id);
  if (!commune) throw new Error(slide.id);
  const whole = counted(given, alone.cut);
  const criteria = given.programme.criteriaSet.criteria.length;
  const end = endOf(filter, given);
  const met = (text: string): Figures => ({
    of: {
      met: [metAt(commune, end), criteria],
      ...(saysNow(text) ? { metNow: [metAt(commune, given.programme.dataThrough), criteria] as const } : {}),
    },
    count: {
      remaining: criteria - metAt(commune, end),
      ...(saysNow(text) ? { remainingNow: criteria - metAt(commune, given.programme.dataThrough) } : {}),
      lost: commune.criteria.filter((one) => !one.met && one.since !== undefined).length,
    },
  });
  tells(
    ledger,
    of,
    "slide commune, title",
    slide.title,
    {
      ...met(slide.title),
      money: { delivered: whole.delivered, planned: whole.planned },
      share: { completion: whole.completion },
    },
    [...(whole.delivered ? ["delivered"] : []), ...(whole.completion === null ? [] : ["planned", "completion"])],
  );
  const [, standing, support, proposals] = slide.body.figures.map(textOfFigure);
  tells(ledger, of, "slide commune, criteria", standing ?? "", met(standing ?? ""));
  tells(
    ledger,
    of,
    "slide commune, support",
    support ?? "",
    supportFigures(alone),
    whole.delivered === null ? [] : ["delivered"],
  );
  if (changesOf(alone).lastYear.kind === "nothing" && changesOf(alone).previous.kind === "nothing") {
    hold(ledger, of, "slide commune: “unchanged” of nothing", !saysLevel(support ?? ""), () => support ?? "");
  }
  tells(ledger, of, "slide commune, proposals", proposals ?? "", proposalFigures(alone, proposals ?? ""));
  const { chart } = slide.body;
  const span = monthsFrom(given.programme.firstMonth, given.programme.dataThrough);
  let owedShown = 0;
  let owedPlannedShown = 0;
  let plansShown = 0;
  let emptyShown = 0;
  monthsOfLabels(of, chart, "quarter", slide.id).forEach((months, index) => {
    const within = months.filter((month) => span.includes(month));
    const whole = counted(given, { ...alone.cut, months: within });
    owedShown += whole.owed;
    owedPlannedShown += whole.linesOwedPlanned;
    plansShown += whole.plansOwed;
    emptyShown += emptyOf(of, within);
    readBar(ledger, of, "slide commune, chart", chart, index, whole);
    equalFlag(
      ledger,
      of,
      "slide commune, chart: partial is marked",
      chart.categories[index]?.isPartial ?? false,
      within.length < months.length,
    );
  });
  const [first = ""] = monthsOfLabels(of, chart, "quarter", slide.id)[0] ?? [];
  const earlier = counted(given, { ...alone.cut, months: span.filter((month) => month < first) }).delivered;
  readTexts(
    ledger,
    alone,
    "slide commune, notes",
    slide.notes,
    merged(met(slide.notes.join(" ")), {
      money: { earlier },
      count: { owedShown, owedPlannedShown, plansShown, emptyShown, columns: chart.categories.length },
    }),
  );
}
