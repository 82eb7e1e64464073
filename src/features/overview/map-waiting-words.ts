import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = { onPaper: "Bản đồ chưa kịp hiện khi in. Hãy đợi bản đồ hiện ra rồi in lại." } as const;
const en: Widen<typeof vi> = { onPaper: "The map had not come when this was printed. Wait until it shows, then print again." };

export const mapWaitingWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
