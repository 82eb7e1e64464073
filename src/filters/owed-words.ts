import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  owed: (money: string) => `chưa báo cáo ${money}`,
  owedWithLines: (money: string, lines: string) => `chưa báo cáo ${money} (${lines} nội dung)`,
  /** Of a sum that is not of all of them. */
  owedOfSome: (lines: string, planned: string, money: string) =>
    `${lines} nội dung chưa báo cáo, ${planned} trong đó có kế hoạch ${money}`,
  lines: (_count: number, lines: string) => `${lines} nội dung chưa báo cáo`,
  plans: (lines: string) => `${lines} nội dung chưa báo cáo kế hoạch`,
  others: (count: string) => `và ${count} nơi khác`,
  planOf: (money: string) => `kế hoạch ${money}`,
  planOfSome: (lines: string, money: string) => `kế hoạch của ${lines} nội dung: ${money}`,
  ofPlan: (planned: string, owed: string) => `${planned}, trong đó ${owed} chưa báo cáo`,
  columns: {
    owed: "Còn chưa báo cáo",
    owedPlan: "Chưa báo cáo (kế hoạch)",
    owedWithoutPlan: "Nội dung chưa báo cáo, không có số kế hoạch",
    plansOwed: "Nội dung chưa báo cáo kế hoạch",
    outsidePlan: "Ngoài kế hoạch",
    gap: "Chênh lệch",
  },
} as const;

const en: Widen<typeof vi> = {
  owed: (money) => `${money} not reported`,
  owedWithLines: (money, lines) => `${money} not reported (${lines} ${lines === "1" ? "line" : "lines"})`,
  owedOfSome: (lines, planned, money) =>
    `${lines} ${lines === "1" ? "line" : "lines"} not reported, ${planned} of them planned at ${money}`,
  lines: (count, lines) => (count === 1 ? "1 line not reported" : `${lines} lines not reported`),
  plans: (lines) => `plan not reported for ${lines} ${lines === "1" ? "line" : "lines"}`,
  others: (count) => `and ${count} more`,
  planOf: (money) => `planned: ${money}`,
  planOfSome: (lines, money) => `plan of ${lines} ${lines === "1" ? "line" : "lines"}: ${money}`,
  ofPlan: (planned, owed) => `${planned}, of which ${owed} is not reported`,
  columns: {
    owed: "Still to be reported",
    owedPlan: "Not reported (planned)",
    owedWithoutPlan: "Lines not reported, without a planned amount",
    plansOwed: "Lines whose plan is not reported",
    outsidePlan: "Outside the plan",
    gap: "Difference",
  },
};

/** What a completion never stands without while reports are owed. */
export const owedWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
