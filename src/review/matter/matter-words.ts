import { areaWords } from "#src/lib/area-name.ts";
import { grouped } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const n = (count: number) => grouped(count, "vi");

const vi = {
  others: (count: number) => `và ${n(count)} xã khác`,
  otherUnits: (count: number) => `và ${n(count)} đơn vị khác`,
  otherCriteria: (count: number) => `và ${n(count)} tiêu chí khác`,
  criteria: {
    noneMissing: "không còn tiêu chí nào",
    unknown: (count: number) => `chưa rõ ${n(count)} tiêu chí`,
  },
  place: (units: string, level: string, area: string) => `${units} ${areaWords(level, area, "vi")}`,
  filtered: (chips: string) => `Chỉ gồm: ${chips}`,
  someParts: "có lọc",
  agencyWho: (count: number) => `${n(count)} cơ quan, đơn vị`,
  enterpriseWho: (count: number) => `${n(count)} doanh nghiệp`,
  steps: {
    complete: (count: number, names: string) => `hoàn thành ${n(count)} tiêu chí còn thiếu: ${names}`,
    ready: (all: number) => `đã đủ ${n(all)} tiêu chí, chưa được công nhận`,
    answer: (count: number, days: number, communes: string) =>
      `trả lời ${n(count)} kiến nghị đã quá ${n(days)} ngày (${communes})`,
    unaddressed: "Chưa rõ nơi trả lời",
    assign: (count: number, days: number, communes: string) =>
      `xác định nơi trả lời ${n(count)} kiến nghị đã quá ${n(days)} ngày (${communes})`,
    moreAnswers: "Các nơi khác",
    answers: (names: string) => `trả lời kiến nghị quá hạn: ${names}`,
    report: "Báo cáo còn nợ đến nay",
    reports: (lines: number, names: string) => `${n(lines)} nội dung hỗ trợ, của ${names}`,
  },
} as const;

const e = (count: number) => grouped(count, "en");
const s = (count: number, one: string, many: string) => `${e(count)} ${count === 1 ? one : many}`;

const en: Widen<typeof vi> = {
  others: (count) => `and ${s(count, "other", "others")}`,
  otherUnits: (count) => `and ${s(count, "other", "others")}`,
  otherCriteria: (count) => `and ${s(count, "other", "others")}`,
  criteria: { noneMissing: "no criterion", unknown: (count) => `${e(count)} unknown` },
  place: (units, _level, area) => `${units}, ${area}`,
  filtered: (chips) => `Only: ${chips}`,
  someParts: "filtered",
  agencyWho: (count) => s(count, "agency", "agencies"),
  enterpriseWho: (count) => s(count, "enterprise", "enterprises"),
  steps: {
    complete: (count, names) => `complete the ${s(count, "criterion", "criteria")} still missing: ${names}`,
    ready: (all) => `meets all ${e(all)} criteria and is not recognised yet`,
    answer: (count, days, communes) =>
      `answer ${s(count, "proposal", "proposals")} open for over ${s(days, "day", "days")} (${communes})`,
    unaddressed: "Nobody named",
    assign: (count, days, communes) =>
      `name who is to answer ${s(count, "proposal", "proposals")} open for over ${s(days, "day", "days")} (${communes})`,
    moreAnswers: "Others",
    answers: (names) => `answer overdue proposals: ${names}`,
    report: "Reports still owed to date",
    reports: (lines, names) => `${s(lines, "line", "lines")}, by ${names}`,
  },
};

type MatterWords = Widen<typeof vi>;

/** What a review says in the same words on slides and in the report. */
export const matterWords: Readonly<Record<Language, MatterWords>> = spoken({ vi, en });
