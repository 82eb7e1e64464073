import type { DeckTable, Slide } from "#src/documents/deck.ts";
import { owesAnything, owesPlan } from "#src/domain/figures.ts";
import type { SponsorType } from "#src/domain/sponsor.ts";
import { isIdle } from "#src/domain/sponsor-standing.ts";
import { supportMeant } from "#src/filters/filter-scope.ts";
import { ABSENT, formatDongShort } from "#src/lib/format-number.ts";
import { shortenedTo } from "#src/lib/shortened.ts";
import { matterWords } from "#src/review/matter/matter-words.ts";
import { byShortfall, type MostBehind, mostBehind } from "#src/review/matter/shortfall.ts";
import { sponsorsSentence, sponsorsWithSupport } from "#src/review/matter/sponsors.ts";
import { sidesScale } from "#src/review/matter/support-sentence.ts";
import { periodOf } from "#src/review/matter/telling.ts";
import { isWithoutData, missingMonthsWords } from "#src/views/months-without-data.ts";
import { helpingAmong, linesOfType, type SponsorSupport, totalOfRows } from "#src/views/sponsor-list-view.ts";
import { altOf, type DeckUnit, deliveredDong, dongOfInUnit, extremesOf, unitFor } from "./chart-parts.ts";
import { type Fit, fitting, namesInNotes } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import { type DeckData, placeOf, saidSlide, slideOf, unreadSlide } from "./slide-of.ts";
import { sponsorName, sponsorTable } from "./sponsor-table.ts";

const SLIDE_IDS = { agency: "agencies", enterprise: "enterprises" } as const;
const TITLES = { agency: "agencyTitle", enterprise: "enterpriseTitle" } as const;
const MOST = { agency: "agencyMost", enterprise: "enterpriseMost" } as const;
const BEHIND = { agency: "agencyBehind", enterprise: "enterpriseBehind" } as const;
const NONES = { agency: "agencyNone", enterprise: "enterpriseNone" } as const;

/** The subtitle names the communes; a remark has one line. */
const TOLD = ["communes"] as const;

/** What those of a type promised and delivered: those that lack most by name, the rest as one row. None where the filter leaves the type out. */
export function sponsorSlides(type: SponsorType, data: DeckData): Slide[] {
  const { filter, words, unreadSponsors } = data;
  if (filter.sponsorType !== null && filter.sponsorType !== type) return [];
  const id = SLIDE_IDS[type];
  if (unreadSponsors.includes(type)) return [unreadSlide(id, words.sponsors[type], data)];
  const rows = byShortfall(sponsorsWithSupport(type, data));
  if (rows.length > 0) return [tableSlide(type, rows, data)];
  if (filter.sponsors.length > 0) return [];
  const title = words.sponsors[NONES[type]];
  return [
    saidSlide(
      { id, title, notes: [`${title}.`] },
      { subject: words.sponsors[type], text: words.sponsors.none, tone: "plain" },
      data,
    ),
  ];
}

function tableSlide(type: SponsorType, rows: readonly SponsorSupport[], data: DeckData): Slide {
  const { filter, programme, figures, language } = data;
  const words = data.words.sponsors;
  const fit = fitting();
  const whole = totalOfRows(rows, linesOfType(type, filter, programme), figures.table);
  const unit = unitFor(Math.max(Math.abs(whole.delivered), Math.abs(whole.planned)), "bars", data);
  const shows = words.alt(words[type], periodOf(data));
  const behind = mostBehind(rows, programme.thresholds);
  const measured = rows.map((row) => ({ label: sponsorName(row), dong: deliveredDong(row.total) }));
  const table = { ...sponsorTable(type, rows, behind?.one ?? null, whole, unit, fit, data), alt: altOf(shows, measured, data) };
  const most = extremesOf(measured)?.highest;
  return slideOf(
    {
      id: SLIDE_IDS[type],
      title: titleOf(type, rows, behind, deliveredDong(whole), unit, data),
      subtitle: words.subtitle(unit.name, placeOf(data), periodOf(data)),
      body: { kind: "table", table },
      remarks: remarksOf(rows, table, fit, data),
      notes: [
        sponsorsSentence(type, rows, whole, data),
        most && most.dong > 0 ? words.most(most.label, formatDongShort(most.dong, language)) : "",
        ...idleNote(rows, data),
      ],
    },
    fit,
    data,
  );
}

/**
 * How many helped, and who lacks most of a plan; where nobody does, how much they gave. A sum that is not known is not named, and of a period
 * without data nothing is counted.
 */
function titleOf(
  type: SponsorType,
  rows: readonly SponsorSupport[],
  behind: MostBehind<SponsorSupport> | null,
  dong: number | null,
  unit: DeckUnit,
  data: DeckData,
): string {
  const { words, language } = data;
  const money = dong === null || dong === 0 ? "" : sidesScale(data)(dong);
  const helping = helpingAmong(rows);
  if (helping === null) return `${words.sponsors[type]}: ${missingMonthsWords(data.figures, language)}`;
  const { helped, assigned } = helping;
  if (assigned > 0 && behind) {
    const { one, isMost } = behind;
    const name = shortenedTo(sponsorName(one), DECK_LIMITS.titleName);
    const say = words.sponsors[isMost ? MOST[type] : BEHIND[type]];
    return say(helped, assigned, name, dongOfInUnit(one.total.delivered, one.total.planned, unit, language));
  }
  if (assigned > 0) return words.sponsors[TITLES[type]](helped, assigned, money);
  return money === "" ? words.sponsors[NONES[type]] : `${words.sponsors[type]}: ${money}`;
}

function remarksOf(
  rows: readonly SponsorSupport[],
  { rows: cells }: Pick<DeckTable, "rows">,
  fit: Fit,
  { words, language, filter, figures }: DeckData,
): string[] {
  if (isWithoutData(figures)) return [`“${ABSENT}”: ${missingMonthsWords(figures, language)}`];
  const { otherUnits } = matterWords[language];
  const withNames = (some: readonly SponsorSupport[], say: (names: string) => string) =>
    say(fit.names(some.map(sponsorName), DECK_LIMITS.remarks.columns - say("").length, otherUnits));
  const owing = rows.filter(({ total }) => owesAnything(total));
  const say = words.sponsors[owedBy(owing)];
  const idle = rows.filter(({ standing }) => isIdle(standing) && standing !== "owed");
  return [
    // First: what has no room under a slide stands in its notes, and a mark is explained where it stands.
    ...(owing.length > 0 ? [withNames(owing, (names) => `* ${say(names)}`)] : []),
    ...(idle.length > 0 ? [withNames(idle, (names) => words.sponsors.idle(names, supportMeant(filter, language, TOLD)))] : []),
    ...(cells.some((row) => row.slice(2).some((cell) => cell.startsWith(ABSENT))) ? [words.sponsors.blanks] : []),
  ];
}

/** What the marks of a table stand for: reports, plans, or both. */
function owedBy(rows: readonly SponsorSupport[]): "owed" | "plansOwed" | "bothOwed" {
  if (!rows.some(({ total }) => owesPlan(total))) return "owed";
  return rows.some(({ total }) => total.linesNotReported > 0) ? "bothOwed" : "plansOwed";
}

function idleNote(rows: readonly SponsorSupport[], { words, language, filter }: DeckData): string[] {
  const idle = rows.filter(({ standing }) => isIdle(standing) && standing !== "owed").map(sponsorName);
  return idle.length > 0
    ? [`${words.sponsors.idle(namesInNotes(idle, matterWords[language].otherUnits), supportMeant(filter, language, TOLD))}.`]
    : [];
}
