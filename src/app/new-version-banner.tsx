import type { Language } from "#src/lib/language.ts";
import { takeNewVersion } from "#src/lib/own-worker.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Banner } from "#src/ui/notice.tsx";
import { useOwnWorker } from "#src/ui/use-own-worker.ts";

const WORDS: Readonly<Record<Language, { told: string; take: string }>> = {
  vi: {
    told: "Có bản mới của bảng theo dõi. Màn hình đang mở vẫn là bản cũ cho đến khi tải lại; địa chỉ và phần đã sửa được giữ.",
    take: "Dùng bản mới",
  },
  en: {
    told: "There is a new version of the dashboard. This page stays the old one until it is loaded again; its address and your edits are kept.",
    take: "Use the new version",
  },
};

/** Never by itself: somebody may be in the middle of something. */
export function NewVersionBanner() {
  const { language } = useLanguage();
  const { hasNewVersion } = useOwnWorker();
  if (!hasNewVersion) return null;
  return <Banner action={<Button onClick={takeNewVersion}>{WORDS[language].take}</Button>}>{WORDS[language].told}</Banner>;
}
