import { grouped } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const n = (count: number) => grouped(count, "vi");

const vi = {
  reached: (period: string, percent: string, money: string) => `${period} đạt ${percent} kế hoạch (${money})`,
  finding: (period: string, percent: string) => `${period} đạt ${percent} kế hoạch`,
  planNotReported: (period: string, count: number) => `${period} chưa báo cáo kế hoạch (${n(count)} nội dung)`,
  /** Beside what was delivered. */
  deliveredWithoutPlan: (period: string, money: string, count: number) =>
    `${period} thực hiện ${money}, chưa báo cáo kế hoạch (${n(count)} nội dung)`,
  notReported: (period: string, planned: string) => `${period} chưa có số thực hiện nào được báo cáo (kế hoạch ${planned})`,
  notApplicable: (period: string, planned: string) => `${period} chỉ có hỗ trợ không quy ra tiền (kế hoạch bằng tiền ${planned})`,
  slowest: (names: string) => `chậm nhất: ${names}`,
  others: (count: number) => `và ${n(count)} xã khác`,
  noneSlow: "không xã nào chậm",
  isSlow: "chậm tiến độ",
  owed: (count: number) => `${n(count)} nội dung chưa báo cáo`,
  helped: (who: string, standing: string) => `${who} đã nhận hỗ trợ; ${standing}`,
} as const;

const e = (count: number) => grouped(count, "en");
const en: Widen<typeof vi> = {
  reached: (period, percent, money) => `${period} reached ${percent} of its plan (${money})`,
  finding: (period, percent) => `${period} reached ${percent} of its plan`,
  planNotReported: (period, count) => `${period} has no plan reported yet (${e(count)} ${count === 1 ? "line" : "lines"})`,
  deliveredWithoutPlan: (period, money, count) =>
    `${period} delivered ${money}, with no plan reported yet (${e(count)} ${count === 1 ? "line" : "lines"})`,
  notReported: (period, planned) => `${period} has no delivered amount reported yet (planned: ${planned})`,
  notApplicable: (period, planned) => `${period} had only help without a money value (planned in money: ${planned})`,
  slowest: (names) => `slowest: ${names}`,
  others: (count) => `and ${e(count)} more`,
  noneSlow: "no commune is behind",
  isSlow: "behind its plan",
  owed: (count) => (count === 1 ? "1 line is not reported" : `${e(count)} lines are not reported`),
  helped: (who, standing) => `${who} received support; ${standing}`,
};

export const planSentenceWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
