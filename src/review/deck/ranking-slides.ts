import type { Slide } from "#src/documents/deck.ts";
import type { Commune } from "#src/domain/commune.ts";
import { completionOf, owesPlan } from "#src/domain/figures.ts";
import { paceOf } from "#src/domain/pace.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import { receivedMeant } from "#src/filters/filter-scope.ts";
import { noCommuneText } from "#src/filters/no-commune.ts";
import { formatDongShort, formatPercent } from "#src/lib/format-number.ts";
import { capitalise } from "#src/lib/format-time.ts";
import { shortenedTo } from "#src/lib/shortened.ts";
import { slowSentence } from "#src/review/matter/plan-sentence.ts";
import { coverageSentence } from "#src/review/matter/sentences.ts";
import { byShortfall, mostBehind } from "#src/review/matter/shortfall.ts";
import { periodOf } from "#src/review/matter/telling.ts";
import { withoutDataText } from "#src/views/months-without-data.ts";
import { barCost, barsChart, barsUnit, owedRemarks } from "./bars-chart.ts";
import { type DeckUnit, deliveredDong, dongOfInUnit, extremesOf, planNote } from "./chart-parts.ts";
import { fitting, inParts } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import { type DeckData, placeOf, saidSlide, slideOf } from "./slide-of.ts";

type Measured = { readonly commune: Commune; readonly total: Total };

/** Who is behind: a bar for each commune against its plan, the one that lacks most first. Of very many, those that lack most. */
export function rankingSlides(data: DeckData): Slide[] {
  const { figures, language, t } = data;
  const words = data.words.ranking;
  const byCommune = figures.inPeriod.by("commune");
  const ranked = byShortfall(
    figures.listed.map((commune): Measured => ({ commune, total: byCommune.get(commune.id) ?? EMPTY_TOTAL })),
  );
  const all = inParts(ranked, DECK_LIMITS.bars.rows, ({ commune }) => barCost(commune.name));
  const parts = ranked.length > DECK_LIMITS.communes.ranked ? all.slice(0, 1) : all;
  const shown = parts.flat();
  const unit = barsUnit(ranked, data);
  const title = titleOf(ranked, shown, unit, data);
  if (ranked.length === 0) {
    const none = noCommuneText(data.filter, language, t);
    const item = { subject: title, text: none, tone: "plain" } as const;
    return [saidSlide({ id: "ranking", title, notes: [none] }, item, data)];
  }
  const unknown = withoutDataText(figures, language);
  if (unknown !== null) {
    // A bar for each commune would be a column of blanks.
    const item = { subject: words.titlePlain, text: unknown, tone: "plain" } as const;
    return [saidSlide({ id: "ranking", title: capitalise(unknown), notes: [`${capitalise(unknown)}.`] }, item, data)];
  }
  const coverage = coverageSentence(figures.communes, byCommune, language, receivedMeant(data.filter, language));
  const left = ranked.length - shown.length;
  return parts.map((part, index) => {
    const fit = fitting();
    const bars = part.map(({ commune, total }) => ({ name: commune.name, total, note: planNote(total, data) }));
    return slideOf(
      {
        id: "ranking",
        title,
        subtitle: words.subtitle(unit.name, periodOf(data)),
        body: { kind: "chart", chart: barsChart(bars, unit, words.alt(placeOf(data), periodOf(data)), fit, data) },
        remarks: [left > 0 ? words.left(left) : "", ...owedRemarks(part, data, "* ")],
        notes:
          index === 0
            ? [slowSentence(figures, language) ?? "", mostNote(ranked, data), coverage]
            : [mostNote(ranked, data), coverage],
        part: { index, count: parts.length },
      },
      fit,
      data,
    );
  });
}

/** Who of those shown is behind, by a verdict that no report still owed can change; that nobody is, only where everybody's is known. */
function titleOf(
  ranked: readonly Measured[],
  shown: readonly Measured[],
  unit: DeckUnit,
  { programme, language, words }: DeckData,
): string {
  const found = mostBehind(shown, programme.thresholds);
  if (found && ranked.length > 1) {
    const { commune, total } = found.one;
    const completion = completionOf(total);
    const percent = completion.kind === "ratio" ? formatPercent(completion.ratio, language) : "";
    const say = found.isMost ? words.ranking.titleMost : words.ranking.titleBehind;
    return say(titleName(commune), dongOfInUnit(total.delivered, total.planned, unit, language), percent);
  }
  const isKnown = ({ total }: Measured) =>
    paceOf(total, programme.thresholds).kind === "measured" && total.linesNotReported === 0 && !owesPlan(total);
  return ranked.length > 1 && mostBehind(ranked, programme.thresholds) === null && ranked.every(isKnown)
    ? words.ranking.titleNone
    : words.ranking.titlePlain;
}

/** A commune's name inside of a title; the slide's body and notes have the whole of it. */
export function titleName({ name }: Pick<Commune, "name">): string {
  return shortenedTo(name, DECK_LIMITS.titleName);
}

function mostNote(ranked: readonly Measured[], { language, words }: DeckData): string {
  const extremes = extremesOf(ranked.map(({ commune, total }) => ({ label: commune.name, dong: deliveredDong(total) })));
  if (!extremes || extremes.highest.dong <= 0) return "";
  return words.ranking.mostNote(extremes.highest.label, formatDongShort(extremes.highest.dong, language));
}
