import { type Commune, criteriaCount, isRecognised } from "#src/domain/commune.ts";
import type { Slide } from "#src/lib/deck.ts";
import { formatDongShort } from "#src/lib/format-number.ts";
import { type Bar, barCost, barsChart, barsUnit, owedRemarks } from "./deck-bars.ts";
import { deliveredDong, extremesOf } from "./deck-chart.ts";
import { fitting, inParts, shortenedTo } from "./deck-fit.ts";
import { DECK_LIMITS } from "./deck-limits.ts";
import { type DeckRead, periodOf, placeOf, saidSlide, slideOf, standingScope, tellingTime } from "./deck-slide.ts";
import { withoutDataSentence } from "./months-without-data.ts";
import { type RankedCommune, rankCommunes } from "./ranking-view.ts";
import { coverageSentence, standingSentence } from "./sentences.ts";

/** A bar for each commune, in the order of criteria remaining. */
export function rankingSlides(read: DeckRead): Slide[] {
  const { figures, programme, language, t } = read;
  const words = read.words.ranking;
  const byCommune = figures.inPeriod.by("commune");
  const ranked = rankCommunes(figures.communes, byCommune);
  const title = titleOf(read);
  if (ranked.length === 0) {
    const item = { subject: title, text: t.states.noCommunes, tone: "plain" } as const;
    return [saidSlide({ id: "ranking", title, notes: [t.states.noCommunes] }, item, read)];
  }
  const unit = barsUnit(ranked, read);
  const when = tellingTime(read);
  const standing = standingSentence(figures.communes, programme, language, when);
  const coverage = withoutDataSentence(figures, language) ?? coverageSentence(figures.communes, byCommune, language);
  const parts = inParts(ranked, DECK_LIMITS.bars.rows, ({ commune }) => barCost(commune.name));
  return parts.map((part, index) => {
    const fit = fitting();
    const bars = part.map((each) => barOf(each, read));
    return slideOf(
      {
        id: "ranking",
        title,
        subtitle: (when === "to-date" ? words.subtitleToDate : words.subtitle)(unit.name, periodOf(read)),
        body: { kind: "chart", chart: barsChart(bars, unit, words.alt(placeOf(read), periodOf(read)), fit, read) },
        remarks: [...owedRemarks(part, read), standingScope(read)],
        notes: [standing, mostNote(ranked, read), index === 0 ? coverage : words.moneyNote],
        part: { index, count: parts.length },
      },
      fit,
      read,
    );
  });
}

function barOf({ commune, met, total }: RankedCommune, { programme, t, words }: DeckRead): Bar {
  const note = met === null ? t.states.unknown : words.ranking.criteria(met, criteriaCount(commune, programme));
  return { name: commune.name, total, note };
}

export type NearCommune = RankedCommune & { readonly remaining: number };

/** Not recognised, and with every criterion known; fewest remaining first. */
export function nearestToStandard({ figures, programme }: Pick<DeckRead, "figures" | "programme">): NearCommune[] {
  const open = figures.communes.filter(
    (commune) => !isRecognised(commune) && commune.criteria.length >= criteriaCount(commune, programme),
  );
  return rankCommunes(open, figures.inPeriod.by("commune")).flatMap((ranked) =>
    ranked.remaining === null ? [] : [{ ...ranked, remaining: ranked.remaining }],
  );
}

function titleOf(read: DeckRead): string {
  const words = read.words.ranking;
  const { communes } = read.figures;
  if (communes.length < 2) return words.titlePlain;
  if (communes.every(isRecognised)) return words.titleAll(communes.length);
  const [nearest] = nearestToStandard(read);
  if (!nearest) return words.titlePlain;
  const name = titleName(nearest.commune);
  return nearest.remaining === 0 ? words.titleReady(name) : words.titleNearest(name, nearest.remaining);
}

/** A commune's name inside of a title; the slide's body and notes have the whole of it. */
export function titleName({ name }: Pick<Commune, "name">): string {
  return shortenedTo(name, DECK_LIMITS.titleName);
}

function mostNote(ranked: readonly RankedCommune[], { language, words }: DeckRead): string {
  const extremes = extremesOf(ranked.map(({ commune, total }) => ({ label: commune.name, dong: deliveredDong(total) })));
  if (!extremes || extremes.highest.dong <= 0) return words.ranking.moneyNote;
  return words.ranking.mostNote(extremes.highest.label, formatDongShort(extremes.highest.dong, language));
}
