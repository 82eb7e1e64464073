import type { Slide } from "#src/documents/deck.ts";
import { completionOf, hasSupport, owesPlan } from "#src/domain/figures.ts";
import { formatPercent } from "#src/lib/format-number.ts";
import { shortenedTo } from "#src/lib/shortened.ts";
import { supportSentence } from "#src/review/matter/support-sentence.ts";
import { periodOf } from "#src/review/matter/telling.ts";
import { emptyWords } from "#src/views/months-without-data.ts";
import { kindParts, largestShare, type Part } from "#src/views/parts-view.ts";
import { barCost, barsChart, barsUnit, owedRemarks } from "./bars-chart.ts";
import { deliveredDong, planNote } from "./chart-parts.ts";
import { fitting, inParts } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import { type DeckData, placeOf, saidSlide, slideOf } from "./slide-of.ts";

/** Delivered against plan, a bar a kind. */
export function kindsSlides(data: DeckData): Slide[] {
  const { figures, language, t } = data;
  const words = data.words.kinds;
  const kinds = kindParts(figures, language);
  const { whole } = figures.inPeriod;
  if (whole.lines === 0) {
    const text = emptyWords(figures, language, t);
    const draft = { id: "kinds", title: words.titlePlain, notes: [supportSentence(data)] };
    return [saidSlide(draft, { subject: words.titlePlain, text, tone: "plain" }, data)];
  }
  const largest = largestShare(kinds, whole.delivered);
  const share = largest && { name: largest.part.name, percent: formatPercent(largest.share, language) };
  const unit = barsUnit(kinds, data);
  const parts = inParts(kinds, DECK_LIMITS.bars.rows, ({ name }) => barCost(name));
  return parts.map((part, index) => {
    const fit = fitting();
    const bars = part.map(({ name, total }) => ({ name, total, note: planNote(total, data) }));
    return slideOf(
      {
        id: "kinds",
        title: share ? words.title(shortenedTo(share.name, DECK_LIMITS.titleName), share.percent) : words.titlePlain,
        subtitle: words.subtitle(unit.name, placeOf(data), periodOf(data)),
        body: { kind: "chart", chart: barsChart(bars, unit, words.alt(placeOf(data), periodOf(data)), fit, data) },
        remarks: [...noMoneyRemarks(part, data), ...owedRemarks(part, data, "* ")],
        notes: [supportSentence(data), share ? words.share(share.name, share.percent) : "", bestNote(kinds, data)],
        part: { index, count: parts.length },
      },
      fit,
      data,
    );
  });
}

/** Help that has no money value is help all the same. */
function noMoneyRemarks(part: readonly Part[], { words }: DeckData): string[] {
  const names = part.filter(({ total }) => deliveredDong(total) === null && hasSupport(total)).map(({ name }) => name);
  return names.length > 0 ? [words.kinds.noMoney(names.join(", "))] : [];
}

function bestNote(kinds: readonly Part[], { language, words }: DeckData): string {
  const measured = kinds.flatMap(({ name, total }) => {
    const completion = completionOf(total);
    return completion.kind === "ratio" ? [{ name, ratio: completion.ratio }] : [];
  });
  // One that owes a report could still come closest, and the closest one that owes a plan fall behind.
  if (kinds.some(({ total }) => total.linesNotReported > 0 || owesPlan(total))) return "";
  const [best] = measured.sort((a, b) => b.ratio - a.ratio);
  return best && measured.length > 1 ? words.kinds.best(best.name, formatPercent(best.ratio, language)) : "";
}
