-- Log-in: accounts, consents, SMS codes, sessions, and what makes repeated requests harmless.
--
-- Both databases must take this file: BIGINT, TEXT and BYTEA only; moments are milliseconds since 1970 (..._at);
-- yes/no is BIGINT 0/1. SQLite would let a key that isn't an INTEGER be NULL, hence NOT NULL beside PRIMARY KEY.
-- Personal data is here only as ciphertext (..._ciphertext) or keyed digest (..._lookup).

CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    mobile_lookup BYTEA NOT NULL UNIQUE,
    mobile_ciphertext BYTEA NOT NULL,
    password_hash TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_login_at BIGINT,
    previous_login_at BIGINT
);

-- A history: decisions are only ever added (the triggers are in the dialect's file).
CREATE TABLE consents (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    decision_number BIGINT NOT NULL CHECK (decision_number >= 1),
    kind TEXT NOT NULL,
    given BIGINT NOT NULL CHECK (given IN (0, 1)),
    version TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    channel TEXT NOT NULL,
    PRIMARY KEY (account_id, decision_number)
);

CREATE TABLE sms_challenges (
    id TEXT NOT NULL PRIMARY KEY,
    mobile_lookup BYTEA NOT NULL,
    mobile_ciphertext BYTEA NOT NULL,
    purpose TEXT NOT NULL,
    code_hash BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    wrong_tries BIGINT NOT NULL CHECK (wrong_tries >= 0),
    used_at BIGINT,
    replaced_at BIGINT
);
CREATE INDEX sms_challenges_by_mobile ON sms_challenges (mobile_lookup, created_at);
CREATE INDEX sms_challenges_by_age ON sms_challenges (created_at);

CREATE TABLE proofs (
    id TEXT NOT NULL PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,
    mobile_lookup BYTEA NOT NULL,
    mobile_ciphertext BYTEA NOT NULL,
    purpose TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX proofs_by_age ON proofs (expires_at);

CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    token_hash BYTEA NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX sessions_by_account ON sessions (account_id, expires_at);
CREATE INDEX sessions_by_age ON sessions (expires_at);

-- session_id refers to no row on purpose: either may be purged before the other.
CREATE TABLE idempotent_requests (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    route TEXT NOT NULL,
    body_hash BYTEA NOT NULL,
    status BIGINT NOT NULL,
    answer_ciphertext BYTEA NOT NULL,
    session_id TEXT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (scope, key)
);
CREATE INDEX idempotent_requests_by_age ON idempotent_requests (created_at);

CREATE TABLE login_failures (
    mobile_lookup BYTEA NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL CHECK (failures >= 0),
    last_failed_at BIGINT NOT NULL,
    locked_until BIGINT
);
CREATE INDEX login_failures_by_age ON login_failures (last_failed_at);
