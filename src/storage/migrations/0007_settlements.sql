-- The institutions, what they sent and were answered, and what was settled. See 0001 for the conventions.

CREATE TABLE institutions (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    tier TEXT NOT NULL,
    area TEXT NOT NULL,
    credential_hash BYTEA NOT NULL UNIQUE
);

CREATE TABLE institution_sessions (
    sign_no TEXT NOT NULL PRIMARY KEY,
    institution TEXT NOT NULL REFERENCES institutions (code),
    operator TEXT NOT NULL,
    signed_in_at BIGINT NOT NULL,
    signed_out_at BIGINT
);
CREATE INDEX institution_sessions_by_age ON institution_sessions (signed_in_at);

-- A message's id makes it harmless when repeated: the first answer is given again, byte for byte.
CREATE TABLE institution_messages (
    msgid TEXT NOT NULL PRIMARY KEY,
    institution TEXT NOT NULL REFERENCES institutions (code),
    infno TEXT NOT NULL,
    body_hash BYTEA NOT NULL,
    answer_ciphertext BYTEA NOT NULL,
    created_at BIGINT NOT NULL
);

-- Rows are only ever added: a cancelled settlement stays as it is and is pointed to by a reversal, at most one.
-- Amounts of a refused one are what was asked for, of which nothing moved: fund to cash are zero.
CREATE TABLE settlements (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('settled', 'reversal', 'refused')),
    visit_id TEXT NOT NULL,
    institution TEXT NOT NULL REFERENCES institutions (code),
    msgid TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES insured_persons (id),
    membership_id TEXT,
    sharer_person_id TEXT REFERENCES insured_persons (id),
    visit_kind TEXT NOT NULL,
    total_fen BIGINT NOT NULL CHECK (total_fen > 0),
    fund_fen BIGINT NOT NULL CHECK (fund_fen >= 0),
    person_part_fen BIGINT NOT NULL CHECK (person_part_fen >= 0),
    own_fen BIGINT NOT NULL CHECK (own_fen >= 0),
    shared_fen BIGINT NOT NULL CHECK (shared_fen >= 0),
    cash_fen BIGINT NOT NULL CHECK (cash_fen >= 0),
    own_before_fen BIGINT,
    own_after_fen BIGINT,
    shared_before_fen BIGINT,
    shared_after_fen BIGINT,
    policy_id TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    transfer_id TEXT UNIQUE REFERENCES ledger_transfers (id),
    reverses_settlement_id TEXT UNIQUE REFERENCES settlements (id),
    refused_reason TEXT,
    steps TEXT NOT NULL,
    invoice_number TEXT NOT NULL,
    settled_at BIGINT NOT NULL,
    CONSTRAINT bill_is_split CHECK (kind = 'refused' OR total_fen = fund_fen + person_part_fen),
    CONSTRAINT share_is_paid CHECK (person_part_fen = own_fen + shared_fen + cash_fen),
    CONSTRAINT refused_moves_nothing CHECK (kind <> 'refused'
        OR (fund_fen = 0 AND person_part_fen = 0 AND transfer_id IS NULL)),
    CONSTRAINT money_moves_by_transfer CHECK ((fund_fen + own_fen + shared_fen > 0) = (transfer_id IS NOT NULL)),
    CONSTRAINT one_sharer_pays CHECK (shared_fen = 0 OR sharer_person_id IS NOT NULL),
    CONSTRAINT reversal_names_its_original CHECK ((kind = 'reversal') = (reverses_settlement_id IS NOT NULL)),
    CONSTRAINT refusal_has_a_reason CHECK ((kind = 'refused') = (refused_reason IS NOT NULL))
);
CREATE INDEX settlements_by_person ON settlements (person_id, settled_at);
CREATE INDEX settlements_by_sharer ON settlements (sharer_person_id, settled_at);
CREATE INDEX settlements_by_institution ON settlements (institution, settled_at);

-- Counts and prices may have more places than money: kept as written.
CREATE TABLE settlement_lines (
    settlement_id TEXT NOT NULL REFERENCES settlements (id),
    line BIGINT NOT NULL CHECK (line >= 1),
    detail_number TEXT NOT NULL,
    catalogue_code TEXT NOT NULL,
    institution_item_code TEXT NOT NULL,
    amount_fen BIGINT NOT NULL,
    count_text TEXT NOT NULL,
    price_text TEXT NOT NULL,
    PRIMARY KEY (settlement_id, line)
);

-- By person, not by account: whoever registers later finds what happened before. Numbered without a gap per person,
-- so that a client can ask for what comes after the last one it knows.
CREATE TABLE notices (
    person_id TEXT NOT NULL REFERENCES insured_persons (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    kind TEXT NOT NULL,
    noticed_at BIGINT NOT NULL,
    settlement_id TEXT REFERENCES settlements (id),
    reason TEXT,
    read_at BIGINT,
    PRIMARY KEY (person_id, number)
);
