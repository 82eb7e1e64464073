import { useEffect, useState } from "react";
import { failureWords } from "#src/messages/failure-text.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "./button.tsx";

/** Where there is room for a line: why it failed, and another try. */
export function FailureLine({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useLanguage();
  const [words, setWords] = useState<string>(t.errors.codeMissing.asking);
  useEffect(() => void failureWords(error.cause ?? error, t).then(setWords), [error, t]);
  return (
    <p role="alert">
      {words} <Button onClick={retry}>{t.errors.retry}</Button>
    </p>
  );
}
