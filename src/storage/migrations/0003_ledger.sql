-- Money: double-entry postings in integer fen, added and never changed; balances beside them.
--
-- A transfer is posted in the order transfer, postings, seal. The transfer refers to its seal by a foreign key
-- that is checked at COMMIT, so a transfer without a seal can't be committed; the dialect's triggers refuse a
-- seal whose postings don't add up to zero, and any posting after the seal. Nothing is ever updated for this,
-- which is why "sealed" is a table and not a column.
--
-- Amounts are bounded so that no sum can leave 64 bits: SQLite would silently go on in floating point.

-- The kinds are domain's (ledger.hpp); 'zero' are those that domain calls personal. A test compares.
CREATE TABLE ledger_account_kinds (
    kind TEXT NOT NULL PRIMARY KEY,
    balance_floor TEXT NOT NULL CHECK (balance_floor IN ('zero', 'none')),
    UNIQUE (kind, balance_floor)
);
INSERT INTO ledger_account_kinds (kind, balance_floor) VALUES
    ('personal_current', 'zero'),
    ('personal_earlier', 'zero'),
    ('shared_pot', 'zero'),
    ('shared_quota', 'zero'),
    ('wallet_pending', 'zero'),
    ('member_wallet', 'zero'),
    ('fund_pool', 'none'),
    ('institution_clearing', 'none'),
    ('premium_clearing', 'none'),
    ('opening_balances', 'none');

CREATE TABLE ledger_transfer_kinds (
    kind TEXT NOT NULL PRIMARY KEY
);
INSERT INTO ledger_transfer_kinds (kind) VALUES
    ('opening_balance'),
    ('account_credit'),
    ('year_end'),
    ('earmark'),
    ('earmark_return'),
    ('quota_lock'),
    ('quota_return'),
    ('wallet_send'),
    ('wallet_accept'),
    ('wallet_return'),
    ('settlement'),
    ('premium_payment'),
    ('reversal');

CREATE TABLE ledger_accounts (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    -- Repeated from the kind (and tied to it by the foreign key) so that the CHECK below can see it.
    balance_floor TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    balance_fen BIGINT NOT NULL DEFAULT 0,
    postings_count BIGINT NOT NULL DEFAULT 0 CHECK (postings_count >= 0),
    last_posted_at BIGINT,
    UNIQUE (kind, owner_id),
    FOREIGN KEY (kind, balance_floor) REFERENCES ledger_account_kinds (kind, balance_floor),
    CONSTRAINT balance_not_below_floor CHECK (balance_floor = 'none' OR balance_fen >= 0),
    CONSTRAINT balance_in_range CHECK (balance_fen BETWEEN -4000000000000000000 AND 4000000000000000000)
);

CREATE TABLE ledger_seals (
    transfer_id TEXT NOT NULL PRIMARY KEY,
    postings_count BIGINT NOT NULL CHECK (postings_count >= 2)
);

CREATE TABLE ledger_transfers (
    id TEXT NOT NULL PRIMARY KEY REFERENCES ledger_seals (transfer_id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL REFERENCES ledger_transfer_kinds (kind),
    -- What it is about: a settlement's id, ...
    business_reference TEXT NOT NULL,
    -- UNIQUE: a transfer is reversed at most once, whatever the program believes.
    reverses_transfer_id TEXT UNIQUE REFERENCES ledger_transfers (id),
    posted_at BIGINT NOT NULL,
    CONSTRAINT reversal_names_its_original CHECK ((kind = 'reversal') = (reverses_transfer_id IS NOT NULL)),
    CONSTRAINT reversal_of_another CHECK (reverses_transfer_id <> id)
);

-- An account appears at most once in a transfer. Numbered by account too: with balance_after_fen that makes each
-- account's postings a chain in which a missing, doubled or changed link shows.
CREATE TABLE ledger_postings (
    transfer_id TEXT NOT NULL REFERENCES ledger_transfers (id),
    line BIGINT NOT NULL CHECK (line >= 1),
    account_id TEXT NOT NULL REFERENCES ledger_accounts (id),
    account_posting_number BIGINT NOT NULL CHECK (account_posting_number >= 1),
    amount_fen BIGINT NOT NULL CHECK (amount_fen <> 0),
    balance_after_fen BIGINT NOT NULL,
    posted_at BIGINT NOT NULL,
    PRIMARY KEY (transfer_id, account_id),
    UNIQUE (account_id, account_posting_number),
    CONSTRAINT amount_in_range CHECK (amount_fen BETWEEN -1000000000000000 AND 1000000000000000)
);
