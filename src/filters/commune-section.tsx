import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { communeSectionWords } from "./commune-section-words.ts";
import { SectionLinks } from "./section-links.tsx";

const SCREENS = ["communes", "criteria", "compare"] as const;

/** The three screens of the entry "Các xã", of two features. */
export function CommuneSection() {
  const { language } = useLanguage();
  const words = communeSectionWords[language];
  return (
    <SectionLinks label={words.label} items={SCREENS.map((screen) => ({ to: paths[screen].href(), label: words[screen] }))} />
  );
}
