-- What settlements were decided on, and how far the ledger was seen to be unchanged. See 0001 for the conventions.

-- The facts of each decision, so that anybody can decide again. Of decisions from before there was this table, nothing
-- is known: empty facts say so.
CREATE TABLE settlement_decisions (
    settlement_id TEXT NOT NULL PRIMARY KEY REFERENCES settlements (id),
    facts TEXT NOT NULL
);
INSERT INTO settlement_decisions (settlement_id, facts) SELECT id, '' FROM settlements WHERE kind <> 'reversal';

-- The digest of an account's first postings when they were last looked at: later looks must find the same.
CREATE TABLE ledger_checkpoints (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES ledger_accounts (id),
    postings_count BIGINT NOT NULL CHECK (postings_count >= 0),
    digest BYTEA NOT NULL,
    checked_at BIGINT NOT NULL
);
