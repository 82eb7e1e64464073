import { completionOf, hasSupport } from "#src/domain/figures.ts";
import type { Slide } from "#src/lib/deck.ts";
import { formatPercent } from "#src/lib/format-number.ts";
import { barCost, barsChart, barsUnit, owedRemarks } from "./deck-bars.ts";
import { deliveredDong, planNote } from "./deck-chart.ts";
import { fitting, inParts, shortenedTo } from "./deck-fit.ts";
import { DECK_LIMITS } from "./deck-limits.ts";
import { type DeckRead, periodOf, placeOf, saidSlide, slideOf, supportSentence } from "./deck-slide.ts";
import { kindParts, largestShare, type Part } from "./parts-view.ts";

/** Delivered against plan, a bar a kind. */
export function kindsSlides(read: DeckRead): Slide[] {
  const { figures, language, t } = read;
  const words = read.words.kinds;
  const kinds = kindParts(figures, language);
  const { whole } = figures.inPeriod;
  if (whole.lines === 0) {
    const text = figures.hasLines ? t.states.noMatch : t.states.noLines;
    const draft = { id: "kinds", title: words.titlePlain, notes: [supportSentence(read)] };
    return [saidSlide(draft, { subject: words.titlePlain, text, tone: "plain" }, read)];
  }
  const largest = largestShare(kinds, whole.delivered);
  const share = largest && { name: largest.part.name, percent: formatPercent(largest.share, language) };
  const unit = barsUnit(kinds, read);
  const parts = inParts(kinds, DECK_LIMITS.bars.rows, ({ name }) => barCost(name));
  return parts.map((part, index) => {
    const fit = fitting();
    const bars = part.map(({ name, total }) => ({ name, total, note: planNote(total, read) }));
    return slideOf(
      {
        id: "kinds",
        title: share ? words.title(shortenedTo(share.name, DECK_LIMITS.titleName), share.percent) : words.titlePlain,
        subtitle: words.subtitle(unit.name, placeOf(read), periodOf(read)),
        body: { kind: "chart", chart: barsChart(bars, unit, words.alt(placeOf(read), periodOf(read)), fit, read) },
        remarks: [...noMoneyRemarks(part, read), ...owedRemarks(part, read, "* ")],
        notes: [supportSentence(read), share ? words.share(share.name, share.percent) : "", bestNote(kinds, read)],
        part: { index, count: parts.length },
      },
      fit,
      read,
    );
  });
}

/** Help that has no money value is help all the same. */
function noMoneyRemarks(part: readonly Part[], { words }: DeckRead): string[] {
  const names = part.filter(({ total }) => deliveredDong(total) === null && hasSupport(total)).map(({ name }) => name);
  return names.length > 0 ? [words.kinds.noMoney(names.join(", "))] : [];
}

function bestNote(kinds: readonly Part[], { language, words }: DeckRead): string {
  const measured = kinds.flatMap(({ name, total }) => {
    const completion = completionOf(total);
    return completion.kind === "ratio" ? [{ name, ratio: completion.ratio }] : [];
  });
  // One that owes a report could still come closest.
  if (kinds.some(({ total }) => total.linesNotReported > 0)) return "";
  const [best] = measured.sort((a, b) => b.ratio - a.ratio);
  return best && measured.length > 1 ? words.kinds.best(best.name, formatPercent(best.ratio, language)) : "";
}
