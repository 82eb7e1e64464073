import type { Dataset } from "#src/api/dataset.ts";
import { underCurrentUnits } from "#src/api/under-current-units.ts";
import { asOfDay, type Programme } from "#src/domain/programme.ts";
import { readFilter, settingsPartOf } from "#src/filters/filter-codec.ts";
import { formatDay, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { loadedTogether, valueOf } from "#src/lib/loaded.ts";
import type { ToldChart } from "#src/lib/told-chart.ts";
import type { ToldHeadline } from "#src/lib/told-headline.ts";
import { en } from "#src/messages/en.ts";
import { messagesIn, PLAIN_SPEECH, type Speech, speak } from "#src/messages/spoken.ts";
import { type Messages, vi } from "#src/messages/vi.ts";
import { dataBannerTexts } from "#src/views/data-banner-texts.ts";
import { type FilteredFigures, filteredFigures } from "#src/views/filtered-figures.ts";
import { type HeadlineCut, headlineFigures } from "#src/views/headline-figures.ts";
import { needsRewording, ownSpeechOf } from "#src/views/own-speech.ts";
import { speechOf } from "#src/views/speech-of.ts";
import { timeView } from "#src/views/time-view.ts";
import { toldChart } from "#src/views/told-chart.ts";
import { openingSentence } from "./opening-sentence.ts";
import { grainsUnder, timeSubtitle, timeTitle } from "./time-title.ts";

/** What the overview's headline says at one address, in both languages. */
export type FirstFigures = Readonly<Record<Language, ToldHeadline>>;

/**
 * The overview's opening sentence, figures and chart over time, as its page will say them, for whoever writes them into the page beforehand. `search`: what the address
 * has after its question mark, without the language. Null where the page would say something else first: a part of the data that cannot be used, a
 * filter that the data does not know, a setting that is none of the filters.
 */
export function firstFigures(reported: Dataset, search: URLSearchParams): FirstFigures | null {
  if (settingsPartOf(search) !== "") return null;
  const isOfToday = readFilter(search, reported.known).filter.units !== null;
  const dataset = isOfToday ? underCurrentUnits(reported) : reported;
  const { filter, problems } = readFilter(search, dataset.known);
  const { programme, communes, sponsors, support, proposals } = dataset;
  const read = valueOf(loadedTogether({ programme, communes, sponsors, support, proposals }));
  if (problems.length > 0 || read === null || read.programme.trial) return null;
  const { vocabulary = null } = read.programme;
  const speech = needsRewording(vocabulary, read.communes) ? speechOf(vocabulary, read.communes) : ownSpeechOf(vocabulary);
  // Both languages tell of the same sums.
  const figures = filteredFigures(dataset, filter);
  const say = (language: Language, t: Messages) => toldIn({ dataset, filter, figures, programme: read.programme }, language, t);
  return saidAs(speech, () => {
    const [inVietnamese, inEnglish] = [say("vi", messagesIn(vi, speech, "vi")), say("en", messagesIn(en, speech, "en"))];
    return inVietnamese && inEnglish && { vi: inVietnamese, en: inEnglish };
  });
}

type Cut = HeadlineCut & { readonly programme: Programme };

function toldIn({ dataset, filter, figures, programme }: Cut, language: Language, t: Messages): ToldHeadline | null {
  const given = valueOf(figures);
  const headlines = valueOf(loadedTogether(headlineFigures({ dataset, figures, filter }, language, t)));
  if (given === null || headlines === null) return null;
  return {
    sentence: openingSentence(given, language, t),
    qualified: [
      t.app.dataThrough(formatMonth(programme.dataThrough, language)),
      t.app.updatedOn(formatDay(asOfDay(programme), language)),
      ...(programme.illustrative ? [t.app.illustrative] : []),
      ...(programme.today ? [t.filters.currentUnits] : []),
    ].join(" · "),
    doubts: dataBannerTexts(dataset, language, t),
    figures: Object.values(headlines).map(({ label, value, alert, notes }) => [
      label,
      value,
      ...(alert === undefined ? [] : [alert]),
      ...notes,
    ]),
    chart: chartTold(given, language, t),
  };
}

/** As the panel begins with it. */
function chartTold(figures: FilteredFigures, language: Language, t: Messages): ToldChart | null {
  const [grain] = grainsUnder(figures.filter);
  const view = timeView(figures, grain, "kind", language, t);
  return toldChart(view, timeTitle(view, grain, figures, language, t), timeSubtitle(view, figures, language, t), language, t);
}

/** A server may write for more than one programme: its words are those of this one for as long as this takes. */
function saidAs<Said>(speech: Speech, say: () => Said): Said {
  speak(speech);
  try {
    return say();
  } finally {
    speak(PLAIN_SPEECH);
  }
}
