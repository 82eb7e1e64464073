/**
 * What a slide holds, in characters and lines of text at 24 px on 1280×720. One table, so that what is built and what is drawn agree;
 * longer texts are shortened, longer lists go on to a further slide.
 */
export const DECK_LIMITS = {
  title: 110,
  /** A name inside of a title. */
  titleName: 40,
  subtitle: 90,
  /** Which communes are meant, inside of a subtitle. */
  place: 46,
  /** The same with what says that they are units of today. */
  placeOfToday: 56,
  footer: 90,
  remarks: { lines: 2, columns: 90 },
  titleLine: 90,
  figure: { label: 40, value: 24, note: 90 },
  /** Four of them stand side by side above a commune's chart. */
  communeFigure: { label: 40, value: 24, note: 52 },
  /** Titles up to here stand in one line. */
  oneLineTitle: 52,
  /**
   * Every list is set in one size: CSS pixels, characters in a line of it, and pixels of a line, between two items, for the whole body
   * under a title of one line, and of what a second line of the title and a remark take of it.
   */
  list: {
    size: 30,
    subject: 56,
    text: 200,
    subjectColumns: 18,
    textColumns: 51,
    aloneColumns: 70,
    line: 39,
    gap: 22,
    room: 520,
    titleLine: 44,
    remarkLine: 31,
  },
  /** The foot is one of the rows. */
  table: { rows: 10, nameColumns: 26, placeColumns: 24, cellLines: 2, number: 10 },
  bars: { rows: 10, labelColumns: 22, labelLines: 2, note: 18 },
  /** Most columns of a chart over time. */
  columns: { month: 16, quarter: 10, ofCommune: 6 },
  tileName: 12,
  /** `lines`: of all that is said of a commune beside its chart; a remark takes one of them. */
  commune: { items: 3, subject: 24, text: 72, columns: 40, lines: 9, missing: 200 },
  /**
   * Of more communes than `each`, those of which a hall must hear have a slide of their own, from `fewest` to `most`, and the others a row.
   * Of more than `ranked` the ranking shows those that lack most.
   */
  communes: { each: 12, fewest: 3, most: 8, rows: 11, ranked: 20 },
  /** Slides of a deck that is not asked for more. */
  deck: 40,
  /** What a further line of a row takes of its room, when its first takes 1. */
  furtherLine: 0.6,
  /** Slides of one list. What is left then is counted in a remark. */
  parts: { criteria: 2, proposals: 3, attention: 3 },
  /** Whole dong from which a chart is labelled in billions. */
  billionsFrom: { columns: 1_000_000_000, bars: 10_000_000_000 },
} as const;
