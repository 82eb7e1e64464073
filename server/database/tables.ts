/**
 * The tables of the store, alike in SQLite and PostgreSQL: texts and whole numbers, and no NULL. What may be absent has a state of its
 * own, or is an empty text. Instants are epoch milliseconds, flags 0 or 1, money whole dong. Keys are led by the commune where rows
 * have one ('' for what belongs to the whole programme), so that a store of many communes can be cut by it.
 */
export type Tables = {
  store_state: StoreStateTable;
  entry: EntryTable;
  document: DocumentTable;
  support_line: SupportLineTable;
  import: ImportTable;
  account: AccountTable;
  session: SessionTable;
  sign_in_link: SignInLinkTable;
  oidc_attempt: OidcAttemptTable;
};

/** One row: the number of the newest entry, which is the version of the data, and when it was made. `store_id` names this store among others. */
type StoreStateTable = { one: number; store_id: string; version: number; at: number };

/** The ledger: one row for each change of a row. `before` and `after` are JSON as it goes over the wire, '' where there is none. */
export type EntryTable = {
  commune_id: string;
  number: number;
  at: number;
  /** The id of an account; "system" for what the server filled in itself, "command-line" for what was imported there. */
  account: string;
  reason: string;
  collection: string;
  subject_id: string;
  action: string;
  before: string;
  after: string;
};

/** What there is now, but for support lines: the text of a row is that of the entry numbered `revision`. `position`: the order of the list. */
type DocumentTable = { commune_id: string; collection: string; id: string; position: number; revision: number };

/** A support line as there is now, by what it is summed and found by; its text is that of the entry numbered `revision`. */
type SupportLineTable = {
  commune_id: string;
  id: string;
  month: string;
  kind: string;
  sponsor_type: string;
  sponsor_id: string;
  /** Dong; 0 unless its state is "reported". */
  planned: number;
  planned_state: string;
  delivered: number;
  delivered_state: string;
  /** The id of the line that it adjusts; '' where it is none. */
  adjusts: string;
  position: number;
  revision: number;
};

/** A batch of entries that came out of files, the first of them numbered `number` and the last `last`; how many lines it added, changed and deleted. */
type ImportTable = {
  number: number;
  last: number;
  at: number;
  account: string;
  /** JSON: the files' names and the SHA-256 of what was in them. */
  files: string;
  added: number;
  changed: number;
  deleted: number;
  /** The number of the first entry that undid it; 0 while it stands. */
  undone_by: number;
};

type AccountTable = {
  id: string;
  name: string;
  /** What it is signed in with; '' for one of an identity provider. */
  sign_in: string;
  /** The password's scrypt, with its salt and costs; '' where there is none. */
  password: string;
  role: string;
  /** JSON: the communes and sponsors that a reporter reports for. */
  scope: string;
  disabled: number;
  /** Wrong passwords since the last right one, and until when no other is taken. */
  failures: number;
  locked_until: number;
  /** "issuer subject" at an identity provider; '' where there is none. */
  subject: string;
  created_at: number;
};

/** A session is known by the SHA-256 of what its cookie holds. */
type SessionTable = { token_hash: string; account_id: string; created_at: number; expires_at: number; csrf: string };

/** A link that is good once: for the first administrator (`account_id` ''), or for a password. `used_at` 0: not yet. */
type SignInLinkTable = { token_hash: string; account_id: string; expires_at: number; used_at: number };

/** Somebody on the way to the identity provider and back: known by the SHA-256 of a cookie, good once. `return_to`: the screen they came from. */
type OidcAttemptTable = {
  cookie_hash: string;
  state: string;
  nonce: string;
  verifier: string;
  return_to: string;
  expires_at: number;
};
