import { type ReactNode, useEffect, useState } from "react";
import { type ReadOne, readOne } from "#src/filters/read-one.ts";
import { useReportedSetting } from "#src/filters/setting-problems.ts";
import { useAddress } from "#src/filters/use-address.ts";
import { readDevice, writeDevice } from "#src/lib/device-store.ts";
import { isLanguage, type Language } from "#src/lib/language.ts";
import { LanguageContext, type LanguageState, MissingLanguageContext } from "#src/messages/language-context.ts";
import { loadMessages } from "#src/messages/load-messages.ts";

const KEY = "lang";

/** The address decides, then what the device remembers, then the configuration. */
export function chooseLanguage(search: URLSearchParams, configured: Language): Language {
  const { value } = languageIn(search);
  if (value) return value;
  const remembered = readDevice(KEY);
  return isLanguage(remembered) ? remembered : configured;
}

function languageIn(search: URLSearchParams): ReadOne<Language> {
  return readOne(search.getAll(KEY), (text) => (isLanguage(text) ? text : null));
}

/** Says of a language in the address that there is not. */
export function useReportedLanguage(): void {
  useReportedSetting(KEY, languageIn(useAddress()[0]));
}

type Props = { configured: Language; initial: LanguageState; children: ReactNode };

/** How long the words of a language may take before that is told, in milliseconds. */
const PATIENCE_MS = 9_000;

/** Until the words of a newly chosen language are there, the page stays in the one it is in; where they cannot be had, too, and that is told. */
export function LanguageProvider({ configured, initial, children }: Props) {
  const [search] = useAddress();
  const chosen = chooseLanguage(search, configured);
  const [state, setState] = useState(initial);
  const [missing, setMissing] = useState<Language | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const tellMissing = () => isCurrent && setMissing(chosen);
    const timer = setTimeout(tellMissing, PATIENCE_MS);
    loadMessages(chosen)
      .then((t) => {
        if (!isCurrent) return;
        setState({ language: chosen, t });
        setMissing(null);
      }, tellMissing)
      .finally(() => clearTimeout(timer));
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [chosen]);
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  return (
    <LanguageContext value={state}>
      <MissingLanguageContext value={missing}>{children}</MissingLanguageContext>
    </LanguageContext>
  );
}

/** Switches in the address, so that a link keeps its language, and remembers the choice on this device. */
export function useSetLanguage(): (language: Language) => void {
  const [, changeAddress] = useAddress();
  return (language) => {
    writeDevice(KEY, language);
    changeAddress((search) => {
      search.set(KEY, language);
      return search;
    });
  };
}
