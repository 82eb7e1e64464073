import type { PlanStep } from "#src/domain/plan-bridge.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

type Steps = Record<PlanStep, string>;

const vi = {
  title: "Từ kế hoạch đến thực hiện",
  finding: (planned: string, delivered: string) => `Từ ${planned} kế hoạch đến ${delivered} thực hiện`,
  findingNoPlan: (delivered: string) => `Không có kế hoạch, thực hiện ${delivered}`,
  findingPlanOwed: (delivered: string) => `Chưa báo cáo kế hoạch, thực hiện ${delivered}`,
  findingBlank: (planned: string) => `Kế hoạch ${planned}, chưa có số thực hiện`,
  subtitle: (place: string, period: string) => `Triệu đồng, ${place}, ${period}; mỗi bước dẫn đến các nội dung của nó`,
  slideSubtitle: (unit: string, place: string, period: string) => `${unit}, ${place}, ${period}`,
  planned: "Kế hoạch",
  delivered: "Thực hiện",
  steps: {
    "not-reported": "Chưa báo cáo",
    "without-money": "Chuyển thành hỗ trợ không quy ra tiền",
    "reported-zero": "Báo cáo bằng 0",
    "in-part": "Thực hiện một phần: phần còn thiếu",
    "above-plan": "Vượt kế hoạch: phần vượt",
    "plan-not-reported": "Chưa báo cáo kế hoạch",
    "outside-plan": "Ngoài kế hoạch",
  } satisfies Steps,
  /** In a sentence, with their sum. */
  said: {
    "not-reported": "chưa báo cáo",
    "without-money": "chuyển thành hỗ trợ không quy ra tiền",
    "reported-zero": "báo cáo bằng 0",
    "in-part": "còn thiếu ở nội dung mới thực hiện một phần",
    "above-plan": "vượt kế hoạch",
    "plan-not-reported": "chưa báo cáo kế hoạch",
    "outside-plan": "ngoài kế hoạch",
  } satisfies Steps,
  headings: { step: "Bước", bar: "Mức", dong: "Triệu đồng", lines: "Số nội dung" },
  /** What the file calls the column of sums: it holds whole dong. */
  dongInFile: "Số tiền",
  lineCount: (lines: string) => `${lines} nội dung`,
  taken: (amount: string, what: string) => `trừ ${amount} ${what}`,
  added: (amount: string, what: string) => `cộng ${amount} ${what}`,
  sentence: (planned: string, steps: string, delivered: string) =>
    `Từ kế hoạch ${planned} triệu đồng: ${steps}, thành ${delivered} triệu đồng thực hiện`,
  none: "Không có nội dung nào có kế hoạch hoặc thực hiện bằng tiền.",
  only: (step: string) => `Chỉ gồm: ${step.toLowerCase()}`,
  choice: "Bước từ kế hoạch đến thực hiện",
  all: "Mọi nội dung",
  takeBack: "Xem mọi nội dung",
} as const;

const en: Widen<typeof vi> = {
  title: "From plan to delivery",
  finding: (planned, delivered) => `From ${planned} planned to ${delivered} delivered`,
  findingNoPlan: (delivered) => `No plan, ${delivered} delivered`,
  findingPlanOwed: (delivered) => `Plan not reported, ${delivered} delivered`,
  findingBlank: (planned) => `${planned} planned, no figure yet for what was delivered`,
  subtitle: (place, period) => `Million dong, ${place}, ${period}; each step leads to its lines`,
  slideSubtitle: (unit, place, period) => `${unit}, ${place}, ${period}`,
  planned: "Planned",
  delivered: "Delivered",
  steps: {
    "not-reported": "Not reported",
    "without-money": "Turned into help without a money value",
    "reported-zero": "Reported as zero",
    "in-part": "Done in part: what is missing",
    "above-plan": "Above plan: what was added",
    "plan-not-reported": "Plan not reported",
    "outside-plan": "Outside the plan",
  },
  said: {
    "not-reported": "not reported",
    "without-money": "turned into help without a money value",
    "reported-zero": "reported as zero",
    "in-part": "missing where help was given in part",
    "above-plan": "above plan",
    "plan-not-reported": "with the plan not reported",
    "outside-plan": "outside the plan",
  },
  headings: { step: "Step", bar: "Level", dong: "Million dong", lines: "Lines" },
  dongInFile: "Amount",
  lineCount: (lines) => `${lines} ${lines === "1" ? "line" : "lines"}`,
  taken: (amount, what) => `less ${amount} ${what}`,
  added: (amount, what) => `plus ${amount} ${what}`,
  sentence: (planned, steps, delivered) =>
    `From ${planned} million dong planned: ${steps}, makes ${delivered} million dong delivered`,
  none: "No line plans or delivers money.",
  only: (step) => `Only: ${step.toLowerCase()}`,
  choice: "Step from plan to delivery",
  all: "All lines",
  takeBack: "Show all lines",
};

/** The words of the way from plan to delivery, wherever it is told. */
export const planBridgeWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
