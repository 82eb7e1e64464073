import { useDataset } from "#src/api/dataset-provider.tsx";
import { useLanguage } from "#src/messages/language-context.ts";
import { Banner } from "#src/ui/notice.tsx";
import { unknownKinds } from "#src/views/unknown-kinds.ts";
import { unknownKindsWords } from "#src/views/unknown-kinds-words.ts";

/** Lines may name a kind that the programme does not know: they count, and the reader is told. */
export function UnknownKindsBanner() {
  const { language } = useLanguage();
  const ids = unknownKinds(useDataset());
  return ids.length > 0 ? <Banner>{unknownKindsWords[language].banner(ids.join(", "))}</Banner> : null;
}
