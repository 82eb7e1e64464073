import { useDataset } from "#src/api/dataset-provider.tsx";
import { useLanguage } from "#src/messages/language-context.ts";
import { Banner } from "#src/ui/notice.tsx";
import { uncountedText } from "#src/views/uncounted-text.ts";

/** Criteria that the data has and no figure counts: the reader is told whose, and which. */
export function UncountedBanner() {
  const { language } = useLanguage();
  const text = uncountedText(useDataset(), language);
  return text === null ? null : <Banner>{text}</Banner>;
}
