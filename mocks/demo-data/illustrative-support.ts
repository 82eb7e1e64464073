import { createRandom, type Random } from "./random.ts";
import { fitAmounts, type WireAmounts } from "./support-amounts.ts";
import { draftCommune, type SupportDraft } from "./support-drafts.ts";
import { COMMUNE_PLANS, type Outcome } from "./support-plan.ts";
import type { WireSupportLine } from "./wire-publication.ts";

const SEED = 143;

/** The lines of the illustrative publication by month, then by commune. What they delivered makes 2 500 000 000 dong. */
export function illustrativeSupport(): WireSupportLine[] {
  const random = createRandom(SEED);
  const lines = COMMUNE_PLANS.flatMap((plan) => {
    const drafts = draftCommune(plan, random);
    const amounts = fitAmounts(drafts, plan.deliveredDong, random);
    const titles = distinctTitles(drafts);
    return drafts.map((draft, index) => wireLine(draft, titles[index] ?? draft.entry.title, amounts[index] ?? {}, random));
  });
  return lines
    .map((line, order) => ({ line, order }))
    .sort((a, b) => (a.line.month === b.line.month ? a.order - b.order : a.line.month < b.line.month ? -1 : 1))
    .map(({ line }, index) => ({ ...line, id: `ht-${String(index + 1).padStart(3, "0")}` }));
}

function wireLine(draft: SupportDraft, title: string, amounts: WireAmounts, random: Random): WireSupportLine {
  const note = noteOf(draft.outcome, draft.millions !== null);
  return {
    id: "",
    communeId: draft.communeId,
    sponsor: draft.sponsor,
    kind: draft.kind,
    month: draft.month,
    title,
    ...amounts,
    form: draft.outcome === "turnedIntoAdvice" ? "advisory" : draft.entry.form,
    outputs: outputsOf(draft, random),
    ...(note ? { note } : {}),
  };
}

/** Help that comes again is told apart: "(đợt 2)" for the second time in the same commune. */
function distinctTitles(drafts: readonly SupportDraft[]): string[] {
  const times = new Map<string, number>();
  return drafts.map(({ entry: { title } }) => {
    const time = (times.get(title) ?? 0) + 1;
    times.set(title, time);
    return time === 1 ? title : `${title} (đợt ${time})`;
  });
}

function outputsOf({ entry, outcome }: SupportDraft, random: Random): NonNullable<WireSupportLine["outputs"]> {
  if (!entry.output) return {};
  const [what, low, high] = entry.output;
  const count = random.integer(low, high);
  if (outcome === "reportedZero" || outcome === "notReported" || outcome === "turnedIntoAdvice") return {};
  return { [what]: outcome === "low" ? Math.ceil(count / 2) : count };
}

function noteOf(outcome: Outcome, hasSum: boolean): string | null {
  if (!hasSum) return null;
  switch (outcome) {
    case "low":
      return "Phần còn lại chuyển sang quý sau";
    case "reportedZero":
      return "Chưa thực hiện, lùi thời gian";
    case "withoutPlan":
      return "Ngoài kế hoạch đầu kỳ";
    case "turnedIntoAdvice":
      return "Chuyển sang tư vấn, không quy ra tiền";
    default:
      return null;
  }
}
