import { describe, expect, it } from "vitest";
import { REJECT_REASONS } from "#src/api/contract.ts";
import { ACCOUNT_REASONS, type FaultReason, STORE_REASONS } from "#src/api/entry/fault-reasons.ts";
import { REFUSAL_CODES } from "#src/api/entry/rights.ts";
import { LANGUAGES } from "#src/lib/language.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { faultText } from "./fault-text.ts";

const TEXTS = { vi, en };
const REASONS: readonly FaultReason[] = [...REJECT_REASONS, ...STORE_REASONS, ...ACCOUNT_REASONS];

describe("why a field cannot stand so", () => {
  for (const language of LANGUAGES) {
    it(`is said in words for each reason that the server knows, in ${language}`, () => {
      const unsaid = [...REASONS, ...REFUSAL_CODES].filter((reason) => faultText(reason, language, TEXTS[language]) === reason);
      expect(unsaid).toEqual([]);
    });
  }

  it("is shown as it is where nobody foresaw it", () => {
    expect(faultText("never heard of", "vi", vi)).toBe("never heard of");
  });
});
