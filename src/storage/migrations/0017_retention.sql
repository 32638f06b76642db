-- What was promised about how long data is kept (assets/privacy) is carried out by a purge. See 0001 for the conventions.

-- Up to when rows of that kind may go: the only way in which what is never changed may be deleted. Set by the purge, in
-- the transaction that deletes.
CREATE TABLE retention_cuts (
    kind TEXT NOT NULL PRIMARY KEY,
    cut_at BIGINT NOT NULL
);
CREATE INDEX access_log_by_age ON access_log (accessed_at);
