import { isHalf, yearOfNineMonths } from "#src/domain/half-year.ts";
import { isMonth } from "#src/domain/month.ts";
import { isQuarter, type Period, WHOLE_PROGRAMME } from "#src/domain/period.ts";

/** The inverse of `periodKey`: "2017-09", "2017-Q3", "2017-H1", "2017-9M", "2017", "programme"; null for anything else. */
export function parsePeriod(text: string): Period | null {
  if (text === "programme") return WHOLE_PROGRAMME;
  if (isMonth(text)) return { grain: "month", month: text };
  if (isQuarter(text)) return { grain: "quarter", quarter: text };
  if (isHalf(text)) return { grain: "half", half: text };
  const ofNineMonths = yearOfNineMonths(text);
  if (ofNineMonths !== null) return { grain: "nineMonths", year: ofNineMonths };
  if (/^[12]\d{3}$/.test(text)) return { grain: "year", year: Number(text) };
  return null;
}
