-- Visits to institutions: what a hospital's system registers, bills in lines, settles and cancels; and what is
-- remembered of settlements for the books of both sides.

-- An outpatient visit (registered by 2201) or a stay (2401). The code that was shown at admission pays at discharge.
CREATE TABLE institution_visits (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    institution TEXT NOT NULL REFERENCES institutions (code),
    person_id TEXT NOT NULL REFERENCES insured_persons (id),
    insutype TEXT NOT NULL,
    own_number TEXT NOT NULL,
    credential TEXT NOT NULL,
    code_hash BYTEA,
    state TEXT NOT NULL CHECK (state IN ('open', 'discharged', 'cancelled')),
    msgid TEXT NOT NULL UNIQUE,
    opened_at BIGINT NOT NULL,
    ended_at BIGINT,
    CONSTRAINT ended_when_over CHECK ((state = 'open') = (ended_at IS NULL))
);
CREATE INDEX institution_visits_by_person ON institution_visits (person_id, institution);

-- Lines of a bill that were uploaded ahead of it. `settlement_id`: of the settlement that stands now.
CREATE TABLE institution_fee_lines (
    visit_id TEXT NOT NULL REFERENCES institution_visits (id),
    detail_number TEXT NOT NULL,
    batch_number TEXT NOT NULL,
    catalogue_code TEXT NOT NULL,
    institution_item_code TEXT NOT NULL,
    amount_fen BIGINT NOT NULL CHECK (amount_fen >= 0),
    count_text TEXT NOT NULL,
    price_text TEXT NOT NULL,
    occurred TEXT NOT NULL,
    position BIGINT NOT NULL,
    settlement_id TEXT REFERENCES settlements (id),
    PRIMARY KEY (visit_id, detail_number)
);
CREATE INDEX institution_fee_lines_by_settlement ON institution_fee_lines (settlement_id);

-- What the last pre-settlement of a bill said, so that the settlement can say what changed since.
CREATE TABLE institution_quotes (
    bill TEXT NOT NULL PRIMARY KEY,
    institution TEXT NOT NULL REFERENCES institutions (code),
    total_fen BIGINT NOT NULL,
    fund_fen BIGINT NOT NULL,
    own_fen BIGINT NOT NULL,
    shared_fen BIGINT NOT NULL,
    cash_fen BIGINT NOT NULL,
    quoted_at BIGINT NOT NULL
);
CREATE INDEX institution_quotes_by_age ON institution_quotes (quoted_at);

-- Messages that were undone (2601) before they arrived: they are refused when they do.
CREATE TABLE institution_undone_messages (
    msgid TEXT NOT NULL PRIMARY KEY,
    institution TEXT NOT NULL REFERENCES institutions (code),
    undone_by TEXT NOT NULL,
    undone_at BIGINT NOT NULL
);

-- How a settlement or its reversal stands in the institution's books: what was said on the wire and isn't in the
-- settlement itself. `total`, `fund` and `account_pay` are below zero where money went back.
CREATE TABLE institution_books (
    settlement_id TEXT NOT NULL PRIMARY KEY REFERENCES settlements (id),
    institution TEXT NOT NULL REFERENCES institutions (code),
    insutype TEXT NOT NULL,
    clearing_type TEXT NOT NULL,
    agency TEXT NOT NULL,
    med_type TEXT NOT NULL,
    certificate_type TEXT NOT NULL,
    batch_number TEXT NOT NULL,
    total_fen BIGINT NOT NULL,
    fund_fen BIGINT NOT NULL,
    account_pay_fen BIGINT NOT NULL,
    cash_fen BIGINT NOT NULL,
    booked_at BIGINT NOT NULL
);
CREATE INDEX institution_books_by_institution ON institution_books (institution, booked_at);

-- What was settled before these books were kept; both sandbox policies of that time count the shared part in.
INSERT INTO institution_books (settlement_id, institution, insutype, clearing_type, agency, med_type, certificate_type,
    batch_number, total_fen, fund_fen, account_pay_fen, cash_fen, booked_at)
SELECT id, institution, CASE WHEN own_before_fen IS NULL THEN '390' ELSE '310' END,
    CASE visit_kind WHEN 'pharmacy_purchase' THEN '41' ELSE '11' END, '',
    CASE visit_kind WHEN 'pharmacy_purchase' THEN '41' ELSE '11' END, '01', '',
    CASE kind WHEN 'reversal' THEN -total_fen ELSE total_fen END,
    CASE kind WHEN 'reversal' THEN -fund_fen ELSE fund_fen END,
    CASE kind WHEN 'reversal' THEN -(own_fen + shared_fen) ELSE own_fen + shared_fen END,
    CASE kind WHEN 'reversal' THEN -cash_fen ELSE cash_fen END, settled_at
FROM settlements WHERE kind <> 'refused';

-- Who signs each message by a key (the _api_… headers) instead of a bearer credential.
CREATE TABLE institution_api_keys (
    institution TEXT NOT NULL PRIMARY KEY REFERENCES institutions (code),
    access_key TEXT NOT NULL UNIQUE,
    secret_ciphertext BYTEA NOT NULL
);

-- Names of fields that an institution's system sends beside the national ones: left out unread.
CREATE TABLE institution_extra_fields (
    institution TEXT NOT NULL REFERENCES institutions (code),
    name TEXT NOT NULL,
    PRIMARY KEY (institution, name)
);
