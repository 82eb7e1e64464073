import { type ReactNode, useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { valueOf } from "#src/lib/loaded.ts";
import { LanguageContext, type LanguageState, useLanguage } from "#src/messages/language-context.ts";
import { messagesIn, speak } from "#src/messages/spoken.ts";
import { speechOf } from "#src/views/speech-of.ts";

/** From the programme on, everything is said in its words. Before it has been read, in those of the app. */
export function SpeechProvider({ children }: { children: ReactNode }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const vocabulary = valueOf(dataset.programme)?.vocabulary ?? null;
  const communes = valueOf(dataset.communes);
  const speech = useMemo(() => {
    const made = speechOf(vocabulary, communes ?? []);
    // Here, and not in an effect: what is drawn below in this same pass asks for its words already.
    speak(made);
    return made;
  }, [vocabulary, communes]);
  const state = useMemo((): LanguageState => ({ language, t: messagesIn(t, speech, language) }), [language, t, speech]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
}
