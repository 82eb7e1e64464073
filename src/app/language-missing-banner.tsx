import { useContext, useEffect, useState } from "react";
import { type WhyMissing, whyMissing } from "#src/lib/why-missing.ts";
import { MissingLanguageContext, useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Banner } from "#src/ui/notice.tsx";
import { languageMissingWords } from "./language-missing-words.ts";

/** A language was chosen, and its words do not come: why, and another try, which is a reload where there is something to load. */
export function LanguageMissingBanner() {
  const { language, t } = useLanguage();
  const missing = useContext(MissingLanguageContext);
  const [why, setWhy] = useState<WhyMissing | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (missing) void whyMissing().then((found) => isCurrent && setWhy(found));
    return () => {
      isCurrent = false;
    };
  }, [missing]);
  if (!missing || !why) return null;
  const again = async () => {
    const found = await whyMissing();
    setWhy(found);
    if (found !== "network") globalThis.location.reload();
  };
  return (
    <Banner action={<Button onClick={() => void again()}>{t.errors.retry}</Button>}>
      {languageMissingWords[language].told[missing]} {t.errors.codeMissing.why[why]}
    </Banner>
  );
}
