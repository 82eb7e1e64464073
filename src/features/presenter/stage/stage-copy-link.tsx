import { useState } from "react";
import { copyText } from "#src/lib/copy-text.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { presenterWords } from "./presenter-words.ts";

/** The link to the deck as it is chosen. */
export function StageCopyLink() {
  const { language } = useLanguage();
  const words = presenterWords[language].overview;
  const [outcome, setOutcome] = useState<{ link: string; isCopied: boolean } | null>(null);

  async function copy() {
    const link = location.href;
    setOutcome({ link, isCopied: await copyText(link) });
  }

  return (
    <>
      <Button onClick={() => void copy()}>{words.copyLink}</Button>
      {outcome?.isCopied === true && <span role="status">{words.copied}</span>}
      {outcome?.isCopied === false && (
        <label role="alert">
          {words.notCopied} <input readOnly value={outcome.link} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </>
  );
}
