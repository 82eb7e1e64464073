import type { Slide } from "#src/documents/deck.ts";
import { type Commune, criteriaCount, isRecognised } from "#src/domain/commune.ts";
import { formatDongShort } from "#src/lib/format-number.ts";
import { shortenedTo } from "#src/lib/shortened.ts";
import { nearestToStandard } from "#src/review/matter/next-steps.ts";
import { coverageSentence, standingSentence } from "#src/review/matter/sentences.ts";
import { periodOf, standingScope, tellingTime } from "#src/review/matter/telling.ts";
import { withoutDataSentence } from "#src/views/months-without-data.ts";
import { type RankedCommune, rankCommunes } from "#src/views/ranking-view.ts";
import { type Bar, barCost, barsChart, barsUnit, owedRemarks } from "./bars-chart.ts";
import { deliveredDong, extremesOf } from "./chart-parts.ts";
import { fitting, inParts } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import { type DeckData, placeOf, saidSlide, slideOf } from "./slide-of.ts";

/** A bar for each commune, in the order of criteria remaining. */
export function rankingSlides(data: DeckData): Slide[] {
  const { figures, programme, language, t } = data;
  const words = data.words.ranking;
  const byCommune = figures.inPeriod.by("commune");
  const ranked = rankCommunes(figures.communes, byCommune);
  const title = titleOf(data);
  if (ranked.length === 0) {
    const item = { subject: title, text: t.states.noCommunes, tone: "plain" } as const;
    return [saidSlide({ id: "ranking", title, notes: [t.states.noCommunes] }, item, data)];
  }
  const unit = barsUnit(ranked, data);
  const when = tellingTime(data);
  const standing = standingSentence(figures.communes, programme, language, when);
  const coverage = withoutDataSentence(figures, language) ?? coverageSentence(figures.communes, byCommune, language);
  const parts = inParts(ranked, DECK_LIMITS.bars.rows, ({ commune }) => barCost(commune.name));
  return parts.map((part, index) => {
    const fit = fitting();
    const bars = part.map((each) => barOf(each, data));
    return slideOf(
      {
        id: "ranking",
        title,
        subtitle: (when === "to-date" ? words.subtitleToDate : words.subtitle)(unit.name, periodOf(data)),
        body: { kind: "chart", chart: barsChart(bars, unit, words.alt(placeOf(data), periodOf(data)), fit, data) },
        remarks: [...owedRemarks(part, data), standingScope(data)],
        notes: [standing, mostNote(ranked, data), index === 0 ? coverage : words.moneyNote],
        part: { index, count: parts.length },
      },
      fit,
      data,
    );
  });
}

function barOf({ commune, met, total }: RankedCommune, { programme, t, words }: DeckData): Bar {
  const note = met === null ? t.states.unknown : words.ranking.criteria(met, criteriaCount(commune, programme));
  return { name: commune.name, total, note };
}

function titleOf(data: DeckData): string {
  const words = data.words.ranking;
  const { communes } = data.figures;
  if (communes.length < 2) return words.titlePlain;
  if (communes.every(isRecognised)) return words.titleAll(communes.length);
  const [nearest] = nearestToStandard(data);
  if (!nearest) return words.titlePlain;
  const name = titleName(nearest.commune);
  return nearest.remaining === 0 ? words.titleReady(name) : words.titleNearest(name, nearest.remaining);
}

/** A commune's name inside of a title; the slide's body and notes have the whole of it. */
export function titleName({ name }: Pick<Commune, "name">): string {
  return shortenedTo(name, DECK_LIMITS.titleName);
}

function mostNote(ranked: readonly RankedCommune[], { language, words }: DeckData): string {
  const extremes = extremesOf(ranked.map(({ commune, total }) => ({ label: commune.name, dong: deliveredDong(total) })));
  if (!extremes || extremes.highest.dong <= 0) return words.ranking.moneyNote;
  return words.ranking.mostNote(extremes.highest.label, formatDongShort(extremes.highest.dong, language));
}
