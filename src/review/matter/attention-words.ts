import { grouped } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const n = (count: number) => grouped(count, "vi");

const vi = {
  "no-support": (months: number, last: string | null, isYoung: boolean) =>
    last
      ? `${n(months)} tháng liền chưa có hỗ trợ (gần nhất: ${last})`
      : `chưa có hỗ trợ nào từ khi ${isYoung ? "thành lập" : "triển khai"}`,
  "plan-behind": (percent: string, quarter: string) => `${quarter} mới đạt ${percent} kế hoạch`,
  "criterion-lost": (number: number, name: string, since: string) => `không còn đạt tiêu chí ${number} (${name}) từ ${since}`,
  "proposals-overdue": (count: number, longest: number, limit: number) =>
    `${n(count)} kiến nghị chờ quá ${n(limit)} ngày, lâu nhất ${n(longest)} ngày`,
  "not-reported": (lines: number, months: string) => `${n(lines)} nội dung chưa báo cáo (${months})`,
  "sponsor-idle": (quarter: string) => `chưa có nội dung hỗ trợ nào trong ${quarter}`,
} as const;

const e = (count: number) => grouped(count, "en");
const count = (number: number, one: string, many: string) => `${e(number)} ${number === 1 ? one : many}`;

const en: Widen<typeof vi> = {
  "no-support": (months, last, isYoung) =>
    last
      ? `no support for ${count(months, "month", "months")} (last: ${last})`
      : `no support since ${isYoung ? "it began" : "the start"}`,
  "plan-behind": (percent, quarter) => `only ${percent} of the plan for ${quarter} delivered`,
  "criterion-lost": (number, name, since) => `no longer meets criterion ${number} (${name}) since ${since}`,
  "proposals-overdue": (proposals, longest, limit) =>
    `${count(proposals, "proposal", "proposals")} open over ${count(limit, "day", "days")}, the oldest ${count(longest, "day", "days")}`,
  "not-reported": (lines, months) => `${count(lines, "line", "lines")} not reported (${months})`,
  "sponsor-idle": (quarter) => `no support line in ${quarter}`,
};

/** Why something needs attention, rule by rule. */
export const attentionWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
