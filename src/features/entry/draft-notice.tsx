import { formatReadAt } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Banner } from "#src/ui/notice.tsx";
import { entryWords } from "./entry-words.ts";

/** Tells that what is in the form was typed before, and not saved. */
export function DraftNotice({ at, onDiscard }: { at: number; onDiscard: () => void }) {
  const { language } = useLanguage();
  const words = entryWords[language].draft;
  return (
    <Banner action={<Button onClick={onDiscard}>{words.discard}</Button>}>{words.restored(formatReadAt(at, language))}</Banner>
  );
}
