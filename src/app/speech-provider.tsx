import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { valueOf } from "#src/lib/loaded.ts";
import { LanguageContext, type LanguageState, useLanguage } from "#src/messages/language-context.ts";
import { messagesIn, speak } from "#src/messages/spoken.ts";
import { needsRewording, ownSpeechOf } from "#src/views/own-speech.ts";

type SpeechOf = typeof import("#src/views/speech-of.ts").speechOf;

/** From the programme on, everything is said in its words. Before it has been read, in those of the app. */
export function SpeechProvider({ children }: { children: ReactNode }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const vocabulary = valueOf(dataset.programme)?.vocabulary ?? null;
  const communes = valueOf(dataset.communes);
  const needs = needsRewording(vocabulary, communes ?? []);
  const speechOf = useSpeechOf(needs);
  const speech = useMemo(() => {
    const made = needs && speechOf ? speechOf(vocabulary, communes ?? []) : ownSpeechOf(vocabulary);
    // Here, and not in an effect: what is drawn below in this same pass asks for its words already.
    speak(made);
    return made;
  }, [vocabulary, communes, needs, speechOf]);
  const state = useMemo((): LanguageState => ({ language, t: messagesIn(t, speech, language) }), [language, t, speech]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

/** Few programmes have words of their own for what is in every sentence: what puts them there is fetched for those. Without it the ordinary words stand. */
function useSpeechOf(isNeeded: boolean): SpeechOf | null {
  const [speechOf, setSpeechOf] = useState<SpeechOf | null>(null);
  useEffect(() => {
    if (!isNeeded) return;
    let isCurrent = true;
    import("#src/views/speech-of.ts").then(
      (loaded) => {
        if (isCurrent) setSpeechOf(() => loaded.speechOf);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [isNeeded]);
  return speechOf;
}
