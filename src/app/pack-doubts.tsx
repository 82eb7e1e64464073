import { useDataset } from "#src/api/dataset-provider.tsx";
import { dataDoubts } from "#src/filters/data-doubts.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { savePackWords } from "./save-pack-words.ts";

/** That the data is tried out, and what it lacks, said before a pack is saved: of that it will be the same. */
export function PackDoubts() {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { label } = dataDoubts(dataset, language, t);
  const isTried = valueOf(dataset.programme)?.trial !== undefined;
  const said = [...(isTried ? [t.app.trial] : []), ...(label === "" ? [] : [label])].join(", ");
  return said === "" ? null : <span>{savePackWords[language].doubts(said)}</span>;
}
