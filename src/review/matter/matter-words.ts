import { areaWords } from "#src/lib/area-name.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  others: (count: number) => `và ${count} xã khác`,
  otherUnits: (count: number) => `và ${count} đơn vị khác`,
  otherCriteria: (count: number) => `và ${count} tiêu chí khác`,
  place: (units: string, level: string, area: string) => `${units} ${areaWords(level, area, "vi")}`,
  filtered: (chips: string) => `Chỉ gồm: ${chips}`,
  someParts: "có lọc",
  agencyWho: (count: number) => `${count} cơ quan, đơn vị`,
  enterpriseWho: (count: number) => `${count} doanh nghiệp`,
  steps: {
    complete: (count: number, names: string) => `hoàn thành ${count} tiêu chí còn thiếu: ${names}`,
    ready: (all: number) => `đã đủ ${all} tiêu chí, chưa được công nhận`,
    answer: (count: number, days: number, communes: string) => `trả lời ${count} kiến nghị đã quá ${days} ngày (${communes})`,
    unaddressed: "Chưa rõ nơi trả lời",
    assign: (count: number, days: number, communes: string) =>
      `xác định nơi trả lời ${count} kiến nghị đã quá ${days} ngày (${communes})`,
    moreAnswers: "Các nơi khác",
    answers: (names: string) => `trả lời kiến nghị quá hạn: ${names}`,
    report: "Báo cáo còn nợ đến nay",
    reports: (lines: number, names: string) => `${lines} nội dung hỗ trợ, của ${names}`,
  },
} as const;

const s = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const en: Widen<typeof vi> = {
  others: (count) => `and ${s(count, "other", "others")}`,
  otherUnits: (count) => `and ${s(count, "other", "others")}`,
  otherCriteria: (count) => `and ${s(count, "other", "others")}`,
  place: (units, _level, area) => `${units}, ${area}`,
  filtered: (chips) => `Only: ${chips}`,
  someParts: "filtered",
  agencyWho: (count) => s(count, "agency", "agencies"),
  enterpriseWho: (count) => s(count, "enterprise", "enterprises"),
  steps: {
    complete: (count, names) => `complete the ${s(count, "criterion", "criteria")} still missing: ${names}`,
    ready: (all) => `meets all ${all} criteria and is not recognised yet`,
    answer: (count, days, communes) => `answer ${s(count, "proposal", "proposals")} open for over ${days} days (${communes})`,
    unaddressed: "Nobody named",
    assign: (count, days, communes) =>
      `name who is to answer ${s(count, "proposal", "proposals")} open for over ${days} days (${communes})`,
    moreAnswers: "Others",
    answers: (names) => `answer overdue proposals: ${names}`,
    report: "Reports still owed to date",
    reports: (lines, names) => `${s(lines, "line", "lines")}, by ${names}`,
  },
};

type MatterWords = Widen<typeof vi>;

/** What a review says in the same words on slides and in the report. */
export const matterWords: Readonly<Record<Language, MatterWords>> = spoken({ vi, en });
