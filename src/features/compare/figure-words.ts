import { isPartial } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { periodWords } from "#src/filters/period-words.ts";
import { ABSENT, formatDongShort, formatNumber, formatPercent } from "#src/lib/format-number.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { Difference, FigureKey, FigureValue, Side } from "./compare-view.ts";
import { compareWords } from "./compare-words.ts";

export function sideName({ subject }: Side, language: Language, t: Messages): string {
  return subject.kind === "commune" ? subject.name : capitalise(periodWords(subject.period, language, t));
}

/** The months that count, and the mark of a partial period. */
export function sideNote({ subject, range }: Side, programme: Programme, language: Language, t: Messages): string {
  const months = t.overview.span(formatMonth(range.first, language), formatMonth(range.last, language));
  const partial = subject.kind === "period" && isPartial(subject.period, programme);
  return partial ? `${months}, ${t.overview.time.partial}` : months;
}

/** A figure as it is read; the reason in words where there is none. */
export function valueWords(key: FigureKey, value: FigureValue, language: Language, t: Messages): string {
  if (value.kind === "none") return `${ABSENT} ${t.states[value.reason]}`;
  const text = quantityWords(key, value.value, language);
  return value.of === undefined ? text : compareWords[language].ofAll(text, formatNumber(value.of, language));
}

/** "+120 triệu đồng (+35 %), cùng số tháng"; no difference is said in words. */
export function differenceWords(key: FigureKey, { absolute, ratio, likeForLike }: Difference, language: Language): string {
  const words = compareWords[language];
  const relative = ratio === null || absolute === 0 ? "" : ` (${signed(ratio, formatPercent(Math.abs(ratio), language))})`;
  const text = absolute === 0 ? words.level : `${signed(absolute, absoluteWords(key, Math.abs(absolute), language))}${relative}`;
  return likeForLike ? `${text}, ${words.sameMonths}` : text;
}

/** "tăng 35 %", "giảm 4 %", for the opening sentence; from nothing there is no share. */
export function directionWords({ absolute, ratio }: Difference, language: Language): string {
  const words = compareWords[language];
  if (absolute === 0) return words.level;
  const by = ratio === null ? formatDongShort(Math.abs(absolute), language) : formatPercent(Math.abs(ratio), language);
  return absolute > 0 ? words.rise(by) : words.fall(by);
}

function quantityWords(key: FigureKey, value: number, language: Language): string {
  if (key === "delivered" || key === "planned") return formatDongShort(value, language);
  return key === "completion" ? formatPercent(value, language) : formatNumber(value, language);
}

/** Shares differ by points: from 50 % to 60 % is ten points, and not ten percent. */
function absoluteWords(key: FigureKey, value: number, language: Language): string {
  return key === "completion"
    ? compareWords[language].points(formatNumber(value * 100, language, 1))
    : quantityWords(key, value, language);
}

function signed(value: number, text: string): string {
  return `${value < 0 ? "−" : "+"}${text}`;
}
