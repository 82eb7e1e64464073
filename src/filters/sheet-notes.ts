import type { Commune } from "#src/domain/commune.ts";
import { WHOLE_PROGRAMME } from "#src/domain/period.ts";
import { asOfDay, type Programme } from "#src/domain/programme.ts";
import type { Sponsor } from "#src/domain/sponsor.ts";
import { type CutNotes, notesOfCut } from "#src/lib/cut-notes.ts";
import { capitalise, formatDay, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, valueOf } from "#src/lib/loaded.ts";
import type { Messages } from "#src/messages/vi.ts";
import { cutInFileName } from "./cut-in-file-name.ts";
import { type DoubtedParts, dataDoubts } from "./data-doubts.ts";
import { dataNature } from "./data-nature.ts";
import { type Filter, narrowsLines } from "./filter.ts";
import { chipsOf } from "./filter-chips.ts";
import type { Naming } from "./filter-field.ts";
import { type FilterOptions, filterOptionsOf, periodLabel } from "./filter-options.ts";
import { type Shown, scopeNote } from "./filter-scope.ts";
import { filterWords } from "./filter-words.ts";
import { sheetNotesWords } from "./sheet-notes-words.ts";

/** The parts of a dataset that notes are made of. */
export type NotedParts = DoubtedParts & {
  readonly programme: Loaded<Programme>;
  readonly communes: Loaded<readonly Commune[]>;
  readonly sponsors: Loaded<readonly Sponsor[]>;
};

/**
 * What stands above a table, or around a chart, that is taken away: the period and how much of it there is, the filters, the day of the
 * data, whether it is tried out or illustrative, what it lacks, its source, how blanks are meant.
 */
export function sheetNotes(
  parts: NotedParts,
  filter: Filter,
  language: Language,
  t: Messages,
  shown: Shown = "support",
): CutNotes {
  const programme = valueOf(parts.programme);
  if (!programme) return [];
  const words = sheetNotesWords[language];
  const naming = { options: optionsOf(parts, programme, language), language, t };
  const notes = [
    words.period(periodLabel(filter.period, programme, language, t)),
    filterNote(filter, naming),
    ...scopeNotes(shown, filter, language),
    ...originNotes(parts, programme, language, t),
    words.blanks,
  ];
  return notesOfCut(notes, cutInFileName(filter, typeof shown === "string" ? shown : "support", naming));
}

/** What a chart's picture says at its foot: the filters, if any, and where its figures come from. */
export function pictureNotes(
  parts: NotedParts,
  filter: Filter,
  language: Language,
  t: Messages,
  shown: Shown = "support",
): string[] {
  const programme = valueOf(parts.programme);
  if (!programme) return [];
  const naming = { options: optionsOf(parts, programme, language), language, t };
  const filters = narrowsLines(filter) ? [filterNote(filter, naming)] : [];
  return [...filters, ...scopeNotes(shown, filter, language), ...originNotes(parts, programme, language, t)];
}

/** Which of the filters named above the table does not follow. */
function scopeNotes(shown: Shown, filter: Filter, language: Language): string[] {
  const note = scopeNote(shown, filter, language);
  return note === "" ? [] : [`${capitalise(note)}.`];
}

/** As of when, tried out or illustrative, what is missing from it, from where. */
function originNotes(parts: DoubtedParts, programme: Programme, language: Language, t: Messages): string[] {
  const { dataThrough, source } = programme;
  return [
    `${t.app.dataThrough(formatMonth(dataThrough, language))}; ${t.app.updatedOn(formatDay(asOfDay(programme), language))}`,
    ...dataNature(programme, language, t).sentences,
    ...dataDoubts(parts, language, t).sentences,
    ...(source ? [t.app.source(source.name, formatDay(source.publishedOn, language))] : []),
  ];
}

function optionsOf(parts: NotedParts, programme: Programme, language: Language): FilterOptions {
  const [communes, sponsors] = [valueOf(parts.communes) ?? [], valueOf(parts.sponsors) ?? []];
  return filterOptionsOf({ programme, communes, sponsors }, language);
}

function filterNote(filter: Filter, { options, language, t }: Naming): string {
  const words = sheetNotesWords[language];
  const chips = chipsOf({ ...filter, period: WHOLE_PROGRAMME, units: null }, options, language, t);
  return chips.length > 0 ? words.filters(chips.map(({ label }) => label).join(", ")) : words.unfiltered(...everyOfAll(language));
}

/** "mọi xã", "mọi đơn vị", "mọi loại hỗ trợ". */
function everyOfAll(language: Language): string[] {
  return Object.values(filterWords[language]).flatMap(({ every }) => every ?? []);
}
