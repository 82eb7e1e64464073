import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { SectionLinks } from "./section-links.tsx";
import { sponsorSectionWords } from "./sponsor-section-words.ts";

const SCREENS = ["agencies", "enterprises", "coverage", "reporting"] as const;

/** The four screens of the entry "Bên hỗ trợ", of two features. */
export function SponsorSection() {
  const { language } = useLanguage();
  const words = sponsorSectionWords[language];
  return (
    <SectionLinks label={words.label} items={SCREENS.map((screen) => ({ to: paths[screen].href(), label: words[screen] }))} />
  );
}
