import { useDataset } from "#src/api/dataset-provider.tsx";
import { endTrial } from "#src/api/trial.ts";
import { useTried } from "#src/api/tried.ts";
import { dataNature } from "#src/filters/data-nature.ts";
import { formatInstant } from "#src/lib/format-time.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Banner } from "#src/ui/notice.tsx";
import { trialBannerWords } from "./trial-banner-words.ts";

/** Over every screen, that its figures are tried out, from how many files, since when; and the way back. In a pack that was saved of such there is none. */
export function TrialBanner() {
  const { language, t } = useLanguage();
  const words = trialBannerWords[language];
  const programme = valueOf(useDataset().programme);
  const running = useTried();
  if (!programme?.trial) return null;
  if (!running) return <Banner>{dataNature({ trial: programme.trial, illustrative: false }, language, t).sentences}</Banner>;
  const { files, at } = running.trial;
  const lasts = running.isLasting ? "" : ` ${words.untilClosed}`;
  return (
    <Banner action={<Button onClick={() => void endTrial()}>{words.end}</Button>}>
      {words.running(files.length, formatInstant(at, language)) + lasts}
    </Banner>
  );
}
