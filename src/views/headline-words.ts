import { grouped } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  plannedOf: (planned: string) => `kế hoạch ${planned}`,
  sinceYearStart: (year: string, money: string) => `từ đầu năm ${year}: ${money}`,
  sinceProgrammeStart: (money: string) => `từ khi triển khai: ${money}`,
  cumulativeUntil: (month: string) => `Lũy kế đến ${month}`,
  communesOf: (count: number, all: number) => `${grouped(count, "vi")}/${grouped(all, "vi")} xã`,
  ofNewUnits: "chưa có số liệu của các đơn vị mới",
  recognisedAre: (names: string) => `đã đạt chuẩn: ${names}`,
  unknownOf: (count: number) => `chưa rõ ở ${grouped(count, "vi")} đơn vị mới`,
  criteriaAverage: (average: string, of: number) => `bình quân ${average}/${of} tiêu chí một xã`,
  leftOut: (count: number) => `(chưa kể ${grouped(count, "vi")} xã chưa rõ đủ tiêu chí)`,
  allReported: "đã báo cáo đủ",
  knownReported: "các tháng có số liệu đã báo cáo đủ",
  notHelped: (names: string) => `chưa có: ${names}`,
  notReportedBy: (names: string) => `chưa báo cáo: ${names}`,
  andOthers: (names: string, count: string) => `${names} và ${count} xã khác`,
  overdueOf: (count: number, days: number) =>
    count === 0 ? `không có kiến nghị quá ${days} ngày` : `${grouped(count, "vi")} kiến nghị quá ${days} ngày`,
  medianDays: (days: string) => `trung vị ${days} ngày thì có trả lời`,
} as const;

const en: Widen<typeof vi> = {
  plannedOf: (planned) => `planned ${planned}`,
  sinceYearStart: (year, money) => `since January ${year}: ${money}`,
  sinceProgrammeStart: (money) => `since the start: ${money}`,
  cumulativeUntil: (month) => `Cumulative to ${month},`,
  communesOf: (communes, all) => `${grouped(communes, "en")} of ${grouped(all, "en")}`,
  ofNewUnits: "not known of the new units",
  recognisedAre: (names) => `at standard: ${names}`,
  unknownOf: (count) => (count === 1 ? "not known of 1 new unit" : `not known of ${grouped(count, "en")} new units`),
  criteriaAverage: (average, of) => `${average} of ${of} criteria on average`,
  leftOut: (count) => `(without ${grouped(count, "en")} ${count === 1 ? "commune" : "communes"} not known in full)`,
  allReported: "everything reported",
  knownReported: "everything reported for the months with data",
  notHelped: (names) => `none yet: ${names}`,
  notReportedBy: (names) => `not reported: ${names}`,
  andOthers: (names, count) => `${names} and ${count} ${count === "1" ? "other" : "others"}`,
  overdueOf: (overdue, days) =>
    `${overdue === 0 ? "none" : grouped(overdue, "en")} open over ${days} ${days === 1 ? "day" : "days"}`,
  medianDays: (days) => `answered after ${days} ${days === "1" ? "day" : "days"} (median)`,
};

/** The notes at the figures under the opening sentence. */
export const headlineWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
