import { useDataset } from "#src/api/dataset-provider.tsx";
import { dataDoubts } from "#src/filters/data-doubts.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { savePackWords } from "./save-pack-words.ts";

/** What the data lacks, said before a pack is saved: it will lack it too. */
export function PackDoubts() {
  const { language, t } = useLanguage();
  const { label } = dataDoubts(useDataset(), language, t);
  return label === "" ? null : <span>{savePackWords[language].doubts(label)}</span>;
}
