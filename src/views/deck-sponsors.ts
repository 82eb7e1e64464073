import { hasHelped, helpingOf, subjectsOf } from "#src/domain/helped.ts";
import type { SponsorType } from "#src/domain/sponsor.ts";
import { isIdle } from "#src/domain/sponsor-standing.ts";
import type { DeckTable, Slide } from "#src/lib/deck.ts";
import { ABSENT, formatDongShort } from "#src/lib/format-number.ts";
import { altOf, deliveredDong, unitFor } from "./deck-chart.ts";
import { type Fit, fitting } from "./deck-fit.ts";
import { DECK_LIMITS } from "./deck-limits.ts";
import { type DeckRead, periodOf, placeOf, saidSlide, sidesScale, slideOf, unreadSlide, whenOf } from "./deck-slide.ts";
import { sponsorName, sponsorTable } from "./deck-sponsor-table.ts";
import { withoutDataSentence } from "./months-without-data.ts";
import { deliveredSentence } from "./sentences.ts";
import { linesOfType, partyOf, type SponsorRow, sponsorRows, totalRow } from "./sponsor-list-view.ts";

const SLIDE_IDS = { agency: "agencies", enterprise: "enterprises" } as const;
const TITLES = { agency: "agencyTitle", enterprise: "enterpriseTitle" } as const;
const WHOS = { agency: "agencyWho", enterprise: "enterpriseWho" } as const;
const NONES = { agency: "agencyNone", enterprise: "enterpriseNone" } as const;

/** What those of a type promised and delivered: the largest by name, the rest as one row. None where the filter leaves the type out. */
export function sponsorSlides(type: SponsorType, read: DeckRead): Slide[] {
  const { filter, words, sponsors } = read;
  if (filter.sponsorType !== null && filter.sponsorType !== type) return [];
  const id = SLIDE_IDS[type];
  if (!sponsors) return [unreadSlide(id, words.sponsors[type], read)];
  const rows = sponsorsWithSupport(type, read);
  if (rows.length > 0) return [tableSlide(type, rows, read)];
  if (filter.sponsors.length > 0) return [];
  const title = words.sponsors[NONES[type]];
  return [
    saidSlide(
      { id, title, notes: [`${title}.`] },
      { subject: words.sponsors[type], text: words.sponsors.none, tone: "plain" },
      read,
    ),
  ];
}

/** Most delivered first. Those that had no commune in the period, and no line, have nothing to show. */
export function sponsorsWithSupport(
  type: SponsorType,
  { filter, programme, communes, sponsors, proposals, figures }: DeckRead,
): SponsorRow[] {
  const listed = sponsorRows(type, filter, { programme, communes, sponsors: sponsors ?? [], table: figures.table, proposals });
  return listed
    .filter(({ standing, total }) => standing !== "unassigned" || total.lines > 0)
    .sort((a, b) => b.total.delivered - a.total.delivered || b.total.planned - a.total.planned);
}

function tableSlide(type: SponsorType, rows: readonly SponsorRow[], read: DeckRead): Slide {
  const { filter, programme, figures, language } = read;
  const words = read.words.sponsors;
  const fit = fitting();
  const { total: whole } = totalRow(rows, linesOfType(type, filter, programme), figures.table);
  const unit = unitFor(Math.max(Math.abs(whole.delivered), Math.abs(whole.planned)), "bars", read);
  const shows = words.alt(words[type], periodOf(read));
  const measured = rows.map((row) => ({ label: sponsorName(row), dong: deliveredDong(row.total) }));
  const table = { ...sponsorTable(type, rows, whole, unit, fit, read), alt: altOf(shows, measured, read) };
  const [most] = rows;
  return slideOf(
    {
      id: SLIDE_IDS[type],
      title: titleOf(type, rows, deliveredDong(whole), read),
      subtitle: words.subtitle(unit.name, placeOf(read), periodOf(read)),
      body: { kind: "table", table },
      remarks: remarksOf(rows, table, fit, read),
      notes: [
        withoutDataSentence(read.figures, language) ??
          deliveredSentence(
            {
              when: whenOf(read),
              who: words[WHOS[type]](subjectsOf(rows.map(partyOf), hasHelped).length),
              role: "gives",
              total: whole,
              scale: sidesScale(read),
            },
            language,
          ),
        most && most.total.delivered > 0 ? words.most(sponsorName(most), formatDongShort(most.total.delivered, language)) : "",
        ...idleNote(rows, read),
      ],
    },
    fit,
    read,
  );
}

/** How many helped, and with how much; a sum that is not known is not named. */
function titleOf(type: SponsorType, rows: readonly SponsorRow[], dong: number | null, read: DeckRead): string {
  const { words } = read;
  const money = dong === null || dong === 0 ? "" : sidesScale(read)(dong);
  const { helped, assigned } = helpingOf(rows.map(partyOf));
  if (assigned > 0) return words.sponsors[TITLES[type]](helped, assigned, money);
  return money === "" ? words.sponsors[NONES[type]] : `${words.sponsors[type]}: ${money}`;
}

function remarksOf(
  rows: readonly SponsorRow[],
  { rows: cells }: Pick<DeckTable, "rows">,
  fit: Fit,
  { words }: DeckRead,
): string[] {
  const namesWithin = (some: readonly SponsorRow[], say: (names: string) => string) =>
    say(fit.names(some.map(sponsorName), DECK_LIMITS.remarks.columns - say("").length, words.otherUnits));
  const owed = rows.filter(({ total }) => total.linesNotReported > 0);
  const idle = rows.filter(({ standing }) => isIdle(standing) && standing !== "owed");
  return [
    ...(idle.length > 0 ? [namesWithin(idle, words.sponsors.idle)] : []),
    ...(owed.length > 0 ? [namesWithin(owed, (names) => `* ${words.sponsors.owed(names)}`)] : []),
    ...(cells.some((row) => row.slice(2).includes(ABSENT)) ? [words.sponsors.blanks] : []),
  ];
}

function idleNote(rows: readonly SponsorRow[], { words }: DeckRead): string[] {
  const idle = rows.filter(({ standing }) => isIdle(standing) && standing !== "owed").map(sponsorName);
  return idle.length > 0 ? [`${words.sponsors.idle(idle.join(", "))}.`] : [];
}
