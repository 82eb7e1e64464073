/** What the environment says cannot be meant, or a place cannot be opened: in both languages, for whoever starts the server. */
export class SettingError extends Error {
  override readonly name = "SettingError";
  readonly vietnamese: string;
  readonly english: string;

  constructor(vietnamese: string, english: string) {
    super(english);
    this.vietnamese = vietnamese;
    this.english = english;
  }
}
