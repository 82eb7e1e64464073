import { isPast } from "#src/domain/as-of.ts";
import { WHOLE_PROGRAMME } from "#src/domain/period.ts";
import { asOfDay } from "#src/domain/programme.ts";
import { chipsOf } from "#src/filters/filter-chips.ts";
import { filterOptionsOf } from "#src/filters/filter-options.ts";
import { leftOut, scopeNote } from "#src/filters/filter-scope.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { capitalise, formatDay, formatMonth } from "#src/lib/format-time.ts";
import { areaMeant, placeWords, unitsOf } from "#src/views/place-texts.ts";
import { matterWords } from "./matter-words.ts";
import type { ReviewData } from "./review-data.ts";
import type { TellingTime } from "./sentences.ts";
import { sentencesWords } from "./sentences-words.ts";

/** The chosen period within a sentence, with how much of it there is: "năm 2017 (9/12 tháng)". */
export function periodOf({ filter, programme, language, t }: ReviewData): string {
  return periodInSentence(filter.period, programme, language, t);
}

/** How a sentence on the chosen period opens: "Đến tháng 9/2017", "Trong Quý III/2017". */
export function whenOf(data: ReviewData): string {
  const { filter, programme, language } = data;
  const openings = sentencesWords[language];
  if (filter.period.grain === "programme") return openings.until(formatMonth(programme.dataThrough, language));
  return openings.within(periodOf(data));
}

/** How a sentence on what is only known of today is told beside the chosen period. */
export function tellingTime({ filter, programme }: Pick<ReviewData, "filter" | "programme">): TellingTime {
  return isPast(filter.period, programme) ? "to-date" : "of-the-period";
}

/** The same of what does not follow the period at all. */
export function waitingTime({ filter }: Pick<ReviewData, "filter">): TellingTime {
  return leftOut("waiting", filter).includes("period") ? "to-date" : "of-the-period";
}

/**
 * What of the chosen filters the standing of the communes does not follow, for a remark or a sentence of its own; empty where there is
 * nothing to say. That it is today's beside a period that has ended is told with it ("đến nay").
 */
export function standingScope({ filter, language }: Pick<ReviewData, "filter" | "language">): string {
  return capitalise(scopeNote(["standing"], filter, language, ["period"]));
}

/** The same of proposals that wait, which are counted whenever they were raised. */
export function waitingScope({ filter, language }: Pick<ReviewData, "filter" | "language">): string {
  return capitalise(scopeNote(["waiting"], filter, language));
}

/** "Số liệu đến tháng 9/2017, cập nhật 28/09/2017". */
export function asOfOf({ programme, language, t }: ReviewData): string {
  return `${t.app.dataThrough(formatMonth(programme.dataThrough, language))}, ${t.app.updatedOn(formatDay(asOfDay(programme), language))}`;
}

/** The chosen communes, sponsors and kinds by name; empty where none is chosen. */
export function chipsText({ filter, programme, communes, sponsors, language, t }: ReviewData): string {
  const options = filterOptionsOf({ programme, communes, sponsors }, language);
  return chipsOf({ ...filter, period: WHOLE_PROGRAMME }, options, language, t)
    .map(({ label }) => label)
    .join(", ");
}

/** Which communes are spoken of: all of the area, the few chosen by name, or their number. */
export function placeIn({ figures, filter, programme, language, t }: ReviewData): string {
  if (filter.communes.length > 0) return placeWords(figures, language, t);
  const { level, name } = areaMeant({ programme, filter });
  return matterWords[language].place(unitsOf({ programme }, language, t), level, name);
}
