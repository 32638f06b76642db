-- Who an account belongs to, and the e-voucher's payment codes. See 0001 for the conventions.

-- An account names a person by the name check, and is that person's once the person check is passed. Only then it
-- excludes other accounts: else somebody who knows name and number could keep the person out.
CREATE TABLE identities (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES accounts (id),
    person_id TEXT NOT NULL REFERENCES insured_persons (id),
    name_checked_at BIGINT NOT NULL,
    person_checked_at BIGINT,
    person_check_way TEXT,
    voucher_activated_at BIGINT,
    payment_password_hash TEXT,
    payment_password_failures BIGINT NOT NULL DEFAULT 0 CHECK (payment_password_failures >= 0),
    payment_password_locked_at BIGINT,
    CHECK ((person_checked_at IS NULL) = (person_check_way IS NULL)),
    CHECK (payment_password_hash IS NULL OR person_checked_at IS NOT NULL)
);
CREATE UNIQUE INDEX identities_one_account_a_person ON identities (person_id) WHERE person_checked_at IS NOT NULL;

-- How often an account tried a check on one day of Shanghai's.
CREATE TABLE identity_tries (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    tries BIGINT NOT NULL CHECK (tries >= 0),
    PRIMARY KEY (account_id, kind, day)
);
CREATE INDEX identity_tries_by_day ON identity_tries (day);

CREATE TABLE face_checks (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    started_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    finished_at BIGINT,
    outcome TEXT
);
CREATE INDEX face_checks_by_age ON face_checks (started_at);

-- Given to a person by a service hall after seeing the card; the digest covers person and code together.
CREATE TABLE hall_codes (
    code_hash BYTEA NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES insured_persons (id),
    purpose TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX hall_codes_by_age ON hall_codes (expires_at);

-- When the payment password was last used in a session: the guard is open for some idle minutes from then.
CREATE TABLE payment_guards (
    session_id TEXT NOT NULL PRIMARY KEY,
    last_used_at BIGINT NOT NULL
);
CREATE INDEX payment_guards_by_age ON payment_guards (last_used_at);

-- A code lives until it expires, is replaced, or is scanned; its first scan binds it to one institution and opens a
-- visit, in which one settlement may be made.
CREATE TABLE payment_codes (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES insured_persons (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    replaced_at BIGINT,
    visit_institution TEXT,
    visit_opened_at BIGINT,
    visit_closes_at BIGINT,
    settled_at BIGINT,
    CHECK ((visit_institution IS NULL) = (visit_opened_at IS NULL)),
    CHECK ((visit_opened_at IS NULL) = (visit_closes_at IS NULL)),
    CHECK (settled_at IS NULL OR visit_opened_at IS NOT NULL)
);
CREATE INDEX payment_codes_by_account ON payment_codes (account_id, expires_at);
CREATE INDEX payment_codes_by_age ON payment_codes (expires_at);
