import { unitWords } from "#src/lib/area-name.ts";
import { grouped } from "#src/lib/format-number.ts";
import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const n = (count: number) => grouped(count, "vi");

/** As a sentence opens. */
const unit = (name: string) => capitalise(unitWords(name, "vi"));

const vi = {
  /** When, as a sentence opens: "Trong Quý III/2017", "Đến tháng 9/2017". */
  within: (period: string) => `Trong ${period}`,
  until: (month: string) => `Đến ${month}`,
  communes: (count: number) => `${n(count)} xã`,
  commune: (name: string) => unitWords(name, "vi"),
  received: (when: string, who: string, money: string) => `${when}, ${who} được hỗ trợ ${money}`,
  gave: (when: string, who: string, money: string) => `${when}, ${who} đã hỗ trợ ${money}`,
  ofPlan: (percent: string, planned: string) => `, đạt ${percent} kế hoạch (${planned})`,
  noPlan: "; trong kỳ không có kế hoạch",
  planNotReported: "; kế hoạch trong kỳ chưa được báo cáo",
  owed: (when: string, who: string) => `${when}, chưa có báo cáo về hỗ trợ của ${who}`,
  owedTo: (when: string, who: string) => `${when}, chưa có báo cáo về hỗ trợ cho ${who}`,
  alsoOwed: (count: number) => `Còn ${n(count)} nội dung chưa báo cáo, chưa tính vào số này`,
  nothing: (when: string, who: string, meant: string) => `${when}, ${who} chưa nhận được hỗ trợ nào${meant}`,
  gaveNothing: (when: string, who: string, meant: string) => `${when}, ${who} chưa có hỗ trợ nào${meant}`,
  zero: (when: string, who: string, meant: string) => `${when}, theo báo cáo, ${who} chưa nhận được khoản hỗ trợ nào${meant}`,
  gaveZero: (when: string, who: string, meant: string) => `${when}, theo báo cáo, ${who} chưa thực hiện khoản hỗ trợ nào${meant}`,
  noMoney: (when: string, who: string) => `${when}, ${who} được hỗ trợ bằng hình thức không quy ra tiền`,
  gaveNoMoney: (when: string, who: string) => `${when}, ${who} đã hỗ trợ bằng hình thức không quy ra tiền`,

  previous: (period: string) => `kỳ trước (${period})`,
  lastYear: (period: string) => `cùng kỳ năm trước (${period})`,
  comparedWith: (baseline: string) => `So với ${baseline}`,
  overMonths: (months: string) => `tính ${months}`,
  rose: (subject: string, percent: string) => `${subject} tăng ${percent}`,
  fell: (subject: string, percent: string) => `${subject} giảm ${percent}`,
  level: (subject: string) => `${subject} không đổi`,
  nearlyLevel: (subject: string) => `${subject} gần như không đổi`,
  times: (subject: string, times: string) => `${subject} gấp ${times} lần`,
  nearlyGone: (subject: string, percent: string) => `${subject} giảm hơn ${percent}`,
  toZero: (subject: string) => `${subject} giảm về 0`,
  fromZero: (baseline: string, now: string, money: string) =>
    `${capitalise(baseline)} đạt 0 đồng nên không tính tỷ lệ; ${now} đạt ${money}`,
  noPrevious: "Chưa có kỳ trước để so sánh",
  noLastYear: "Chưa có cùng kỳ năm trước để so sánh",

  allHelped: (count: number) => `Cả ${n(count)} xã đều được hỗ trợ`,
  helped: (count: number, all: number) => `${n(count)}/${n(all)} xã được hỗ trợ`,
  without: (names: string, meant: string) => `; chưa có hỗ trợ${meant}: ${names}`,
  owing: (names: string) => `; chưa báo cáo: ${names}`,
  allOwe: (all: number) => `Chưa có báo cáo về hỗ trợ của cả ${n(all)} xã`,
  oneOwes: (name: string) => `Chưa có báo cáo về hỗ trợ của ${unitWords(name, "vi")}`,
  noneHelped: (all: number, meant: string) => `Cả ${n(all)} xã đều chưa được hỗ trợ${meant}`,
  oneHelped: (name: string) => `${unit(name)} được hỗ trợ`,
  oneNotHelped: (name: string, meant: string) => `${unit(name)} chưa được hỗ trợ${meant}`,
  noCommunes: "Danh sách xã đang trống",

  recognised: (count: number, all: number, names: string) =>
    `${n(count)}/${n(all)} xã đạt chuẩn nông thôn mới${names && ` (${names})`}`,
  noneRecognised: (all: number) => `Chưa có xã nào trong số ${n(all)} xã đạt chuẩn nông thôn mới`,
  ofNewUnits: (all: number) => `Chưa rõ mức đạt chuẩn nông thôn mới của ${n(all)} đơn vị mới`,
  ofNewUnit: (name: string) => `Chưa rõ mức đạt chuẩn nông thôn mới của ${unitWords(name, "vi")} sau sắp xếp`,
  notKnownOf: (count: number) => `; chưa rõ ở ${n(count)} đơn vị mới`,
  average: (average: string, criteria: number) => `; bình quân mỗi xã đạt ${average}/${criteria} tiêu chí`,
  oneMet: (name: string, met: string, standing: string) => `${unit(name)} đạt ${met} tiêu chí, ${standing}`,
  oneUnknown: (name: string, standing: string) => `${unit(name)} ${standing}; chưa rõ xã đạt những tiêu chí nào`,
  oneRecognised: "đã được công nhận đạt chuẩn nông thôn mới",
  oneNotRecognised: "chưa được công nhận đạt chuẩn nông thôn mới",

  toDate: (words: string) => `Đến nay: ${words}`,
  noProposals: "Không có kiến nghị nào",
  allAnswered: (all: number) => `Cả ${n(all)} kiến nghị đều đã được trả lời`,
  oneAnswered: "Kiến nghị duy nhất đã được trả lời",
  waiting: (open: number, all: number) => `${n(open)}/${n(all)} kiến nghị còn chờ trả lời`,
  overdue: (count: number, days: number) => `, trong đó ${n(count)} kiến nghị quá ${n(days)} ngày`,
  noneOverdue: (days: number) => `, không có kiến nghị nào quá ${n(days)} ngày`,
  median: (days: string) => `; một nửa số đã trả lời có kết quả trong ${days} ngày`,
  took: (days: string) => `; có kết quả sau ${days} ngày`,

  cumulative: (month: string, year: string, ofYear: string, all: string) =>
    `Lũy kế đến ${month}: từ đầu năm ${year} là ${ofYear}, từ khi triển khai là ${all}`,
} as const;

const e = (count: number) => grouped(count, "en");
const s = (count: number, one: string, many: string) => `${e(count)} ${count === 1 ? one : many}`;

const en: Widen<typeof vi> = {
  within: (period) => `In ${period}`,
  until: (month) => `By ${month}`,
  communes: (count) => s(count, "commune", "communes"),
  commune: (name) => name,
  received: (when, who, money) => `${when}, ${who} received support worth ${money}`,
  gave: (when, who, money) => `${when}, ${who} gave support worth ${money}`,
  ofPlan: (percent, planned) => `, ${percent} of the plan (${planned})`,
  noPlan: "; nothing had been planned for the period",
  planNotReported: "; the plan for the period is not reported yet",
  owed: (when, who) => `${when}, support by ${who} has not been reported`,
  owedTo: (when, who) => `${when}, support for ${who} has not been reported`,
  alsoOwed: (count) => `${s(count, "line is", "lines are")} still to be reported and not in this figure`,
  nothing: (when, who, meant) => `${when}, ${who} received no support${meant}`,
  gaveNothing: (when, who, meant) => `${when}, ${who} gave no support${meant}`,
  zero: (when, who, meant) => `${when}, ${who} received nothing${meant}, according to the reports`,
  gaveZero: (when, who, meant) => `${when}, ${who} delivered nothing${meant}, according to the reports`,
  noMoney: (when, who) => `${when}, ${who} received help that has no money value`,
  gaveNoMoney: (when, who) => `${when}, ${who} gave help that has no money value`,

  previous: (period) => `the period before (${period})`,
  lastYear: (period) => `the same period last year (${period})`,
  comparedWith: (baseline) => `Compared with ${baseline}`,
  overMonths: (months) => `over ${months}`,
  rose: (subject, percent) => `${subject} rose by ${percent}`,
  fell: (subject, percent) => `${subject} fell by ${percent}`,
  level: (subject) => `${subject} did not change`,
  nearlyLevel: (subject) => `${subject} hardly changed`,
  times: (subject, times) => `${subject} rose to ${times} times as much`,
  nearlyGone: (subject, percent) => `${subject} fell by over ${percent}`,
  toZero: (subject) => `${subject} fell to zero`,
  fromZero: (baseline, now, money) =>
    `${capitalise(baseline)} reached 0 dong, so there is no rate to give; ${now} reached ${money}`,
  noPrevious: "There is no period before it to compare with",
  noLastYear: "There is no same period last year to compare with",

  allHelped: (count) => `All ${e(count)} communes received support`,
  helped: (count, all) => `${e(count)} of ${e(all)} communes received support`,
  without: (names, meant) => `; none yet${meant} for ${names}`,
  owing: (names) => `; not reported for ${names}`,
  allOwe: (all) => `Support is not reported yet for any of the ${e(all)} communes`,
  oneOwes: (name) => `Support of ${name} is not reported yet`,
  noneHelped: (all, meant) => `None of the ${e(all)} communes received support${meant}`,
  oneHelped: (name) => `${name} received support`,
  oneNotHelped: (name, meant) => `${name} received no support${meant}`,
  noCommunes: "The list of communes is empty",

  recognised: (count, all, names) =>
    `${e(count)} of ${s(all, "commune meets", "communes meet")} the New Rural standard${names && ` (${names})`}`,
  noneRecognised: (all) => `None of the ${e(all)} communes meets the New Rural standard yet`,
  ofNewUnits: (all) => `How far the ${e(all)} new units have come to the New Rural standard is not known`,
  ofNewUnit: (name) => `How far ${name} has come to the New Rural standard since the merger is not known`,
  notKnownOf: (count) => `; not known of ${s(count, "new unit", "new units")}`,
  average: (average, criteria) => `; a commune meets ${average} of ${criteria} criteria on average`,
  oneMet: (name, met, standing) => `${name} meets ${met} criteria and ${standing}`,
  oneUnknown: (name, standing) => `${name} ${standing}; which criteria it meets is not known`,
  oneRecognised: "is recognised as meeting the New Rural standard",
  oneNotRecognised: "is not recognised as meeting the New Rural standard yet",

  toDate: (words) => `To date: ${words}`,
  noProposals: "There are no proposals",
  allAnswered: (all) => `All ${e(all)} proposals have been answered`,
  oneAnswered: "The only proposal has been answered",
  waiting: (open, all) => `${e(open)} of ${s(all, "proposal is", "proposals are")} still waiting for an answer`,
  overdue: (count, days) => `, ${e(count)} of them for more than ${s(days, "day", "days")}`,
  noneOverdue: (days) => `, none for more than ${s(days, "day", "days")}`,
  median: (days) => `; half of those answered took ${days} ${days === "1" ? "day" : "days"} or less`,
  took: (days) => `; the answer took ${days} ${days === "1" ? "day" : "days"}`,

  cumulative: (month, year, ofYear, all) =>
    `Cumulative to ${month}: ${ofYear} since the start of ${year}, ${all} since the programme began`,
};

export const sentencesWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
