-- Devices and how their sessions end, exports, deleted accounts, and what guardians agreed to for children.
-- See 0001 for the conventions.

-- "android/wechat": what a person recognises a device by. ended_why: 'elsewhere' when another device ended it.
ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN ended_why TEXT;

-- A deleted account keeps its row for what refers to it, and nothing that tells whose it was.
ALTER TABLE accounts ADD COLUMN deleted_at BIGINT;

-- Who took a file of all data, and when: rows are only ever added. Until then that session alone may fetch it.
CREATE TABLE data_exports (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    session_id TEXT NOT NULL,
    prepared_at BIGINT NOT NULL,
    fetchable_until BIGINT NOT NULL
);
CREATE INDEX data_exports_by_session ON data_exports (session_id, fetchable_until);
CREATE INDEX data_exports_by_account ON data_exports (account_id, prepared_at);

-- A history like consents: decisions are only ever added (the triggers are in the dialect's file).
CREATE TABLE guardian_consents (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    child_person_id TEXT NOT NULL REFERENCES insured_persons (id),
    decision_number BIGINT NOT NULL CHECK (decision_number >= 1),
    given BIGINT NOT NULL CHECK (given IN (0, 1)),
    version TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    channel TEXT NOT NULL,
    PRIMARY KEY (account_id, child_person_id, decision_number)
);

-- Which guardian's consent came with an invitation; it counts once the child is bound.
ALTER TABLE invitations ADD COLUMN guardian_text_version TEXT;
ALTER TABLE invitations ADD COLUMN guardian_text_sha256 TEXT;
