import { takeNewVersion } from "#src/lib/own-worker.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Banner } from "#src/ui/notice.tsx";
import { useOwnWorker } from "#src/ui/use-own-worker.ts";
import { newVersionWords } from "./new-version-words.ts";

/** Never by itself: somebody may be in the middle of something. */
export function NewVersionBanner() {
  const { language, t } = useLanguage();
  const { hasNewVersion } = useOwnWorker();
  if (!hasNewVersion) return null;
  return (
    <Banner action={<Button onClick={takeNewVersion}>{t.errors.codeMissing.takeNewVersion}</Button>}>
      {newVersionWords[language].told}
    </Banner>
  );
}
