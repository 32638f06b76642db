-- Shared money in every model (pot, quota, wallet), caps, what was done to families, premiums, and the service hall's
-- staff. See 0001 for the conventions.

-- What moved between a sharer's personal account and the family's pot or quota. Rows are only ever added. The parts say
-- which part of the account it left or returned to; account_area names the account among the sharer's.
CREATE TABLE shared_money_moves (
    id TEXT NOT NULL PRIMARY KEY,
    group_id TEXT NOT NULL REFERENCES mutual_aid_groups (id),
    kind TEXT NOT NULL CHECK (kind IN ('earmark', 'earmark_return', 'quota_lock', 'quota_return')),
    occasion TEXT NOT NULL,
    account_area TEXT NOT NULL,
    amount_fen BIGINT NOT NULL CHECK (amount_fen > 0),
    current_fen BIGINT NOT NULL CHECK (current_fen >= 0),
    earlier_fen BIGINT NOT NULL CHECK (earlier_fen >= 0),
    balance_after_fen BIGINT NOT NULL CHECK (balance_after_fen >= 0),
    policy_id TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    transfer_id TEXT NOT NULL UNIQUE REFERENCES ledger_transfers (id),
    moved_at BIGINT NOT NULL,
    CONSTRAINT parts_make_the_amount CHECK (amount_fen = current_fen + earlier_fen)
);
CREATE INDEX shared_money_moves_by_group ON shared_money_moves (group_id, moved_at);

-- The national wallet: sent, then accepted or returned, once. From returns_at on a pending one counts as returned,
-- whether or not its return is posted yet.
CREATE TABLE wallet_transfers (
    id TEXT NOT NULL PRIMARY KEY,
    sender_person_id TEXT NOT NULL REFERENCES insured_persons (id),
    account_area TEXT NOT NULL,
    member_person_id TEXT NOT NULL REFERENCES insured_persons (id),
    membership_id TEXT NOT NULL REFERENCES mutual_aid_members (id),
    amount_fen BIGINT NOT NULL CHECK (amount_fen > 0),
    current_fen BIGINT NOT NULL CHECK (current_fen >= 0),
    earlier_fen BIGINT NOT NULL CHECK (earlier_fen >= 0),
    state TEXT NOT NULL CHECK (state IN ('pending', 'accepted', 'returned')),
    sent_at BIGINT NOT NULL,
    returns_at BIGINT NOT NULL,
    ended_at BIGINT,
    policy_id TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    send_transfer_id TEXT NOT NULL UNIQUE REFERENCES ledger_transfers (id),
    end_transfer_id TEXT UNIQUE REFERENCES ledger_transfers (id),
    CONSTRAINT parts_make_the_amount CHECK (amount_fen = current_fen + earlier_fen),
    CONSTRAINT an_end_moves_money CHECK ((state = 'pending') = (end_transfer_id IS NULL)),
    CONSTRAINT an_end_has_a_moment CHECK ((state = 'pending') = (ended_at IS NULL))
);
CREATE INDEX wallet_transfers_by_sender ON wallet_transfers (sender_person_id, sent_at);
CREATE INDEX wallet_transfers_by_member ON wallet_transfers (member_person_id, sent_at);
CREATE INDEX wallet_transfers_by_return ON wallet_transfers (state, returns_at);

-- What a sharer lets one member spend; the latest row of a span counts, one without amount lifts the cap.
CREATE TABLE member_caps (
    membership_id TEXT NOT NULL REFERENCES mutual_aid_members (id),
    span TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    amount_fen BIGINT CHECK (amount_fen >= 0),
    policy_id TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    PRIMARY KEY (membership_id, span, number)
);

-- What was done to families and by whom. Rows are only ever added.
CREATE TABLE family_acts (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    group_id TEXT REFERENCES mutual_aid_groups (id),
    membership_id TEXT REFERENCES mutual_aid_members (id),
    person_id TEXT NOT NULL REFERENCES insured_persons (id),
    reason TEXT,
    staff_request_id TEXT,
    policy_id TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    acted_at BIGINT NOT NULL
);
CREATE INDEX family_acts_by_group ON family_acts (group_id, acted_at);
CREATE INDEX family_acts_by_person ON family_acts (person_id, acted_at);

ALTER TABLE mutual_aid_groups ADD COLUMN dissolved_reason TEXT;
ALTER TABLE invitations ADD COLUMN face_checked_at BIGINT;
ALTER TABLE invitations ADD COLUMN face_way TEXT;
ALTER TABLE face_checks ADD COLUMN invitation_id TEXT;
ALTER TABLE hall_codes ADD COLUMN issued_by TEXT;

-- own_fen contains wallet_fen: accepted money is the member's own. NULL: the sharer's personal account paid shared_fen.
ALTER TABLE settlements ADD COLUMN wallet_fen BIGINT NOT NULL DEFAULT 0;
ALTER TABLE settlements ADD COLUMN shared_source TEXT;

-- Of what isn't a bill: the other person, how much, what the account holds after it.
ALTER TABLE notices ADD COLUMN about_person_id TEXT;
ALTER TABLE notices ADD COLUMN amount_fen BIGINT;
ALTER TABLE notices ADD COLUMN balance_fen BIGINT;

-- A premium is paid once a person, kind and year; refunded wholly and once.
CREATE TABLE premium_payments (
    id TEXT NOT NULL PRIMARY KEY,
    receipt_number TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    premium_year BIGINT NOT NULL,
    insured_person_id TEXT NOT NULL REFERENCES insured_persons (id),
    payer_person_id TEXT NOT NULL REFERENCES insured_persons (id),
    relation TEXT,
    insured_area TEXT NOT NULL,
    account_area TEXT NOT NULL,
    amount_fen BIGINT NOT NULL CHECK (amount_fen > 0),
    policy_id TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    transfer_id TEXT NOT NULL UNIQUE REFERENCES ledger_transfers (id),
    paid_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('paid', 'refunded')),
    refunded_at BIGINT,
    refund_transfer_id TEXT UNIQUE REFERENCES ledger_transfers (id),
    CONSTRAINT a_refund_moves_money CHECK ((state = 'refunded') = (refund_transfer_id IS NOT NULL)),
    CONSTRAINT a_refund_has_a_moment CHECK ((state = 'refunded') = (refunded_at IS NOT NULL))
);
CREATE UNIQUE INDEX premium_payments_once ON premium_payments (kind, insured_person_id, premium_year)
WHERE state = 'paid';
CREATE INDEX premium_payments_by_payer ON premium_payments (payer_person_id, paid_at);
CREATE INDEX premium_payments_by_insured ON premium_payments (insured_person_id, paid_at);

CREATE TABLE staff (
    id TEXT NOT NULL PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    hall TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT
);

CREATE TABLE staff_sessions (
    id TEXT NOT NULL PRIMARY KEY,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    token_hash BYTEA NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX staff_sessions_by_age ON staff_sessions (expires_at);

-- What moves money or membership is asked for by one and decided by another. details_ciphertext: what the act needs
-- beside the person (a number, a place, a scheme and status).
CREATE TABLE staff_requests (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES insured_persons (id),
    other_person_id TEXT REFERENCES insured_persons (id),
    details_ciphertext BYTEA NOT NULL,
    requested_by TEXT NOT NULL REFERENCES staff (id),
    requested_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('requested', 'carried_out', 'rejected')),
    decided_by TEXT REFERENCES staff (id),
    decided_at BIGINT,
    CONSTRAINT a_decision_has_a_decider CHECK ((state = 'requested') = (decided_by IS NULL)),
    CONSTRAINT a_decision_has_a_moment CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
    CONSTRAINT two_people CHECK (decided_by IS NULL OR decided_by <> requested_by OR state = 'rejected')
);
CREATE INDEX staff_requests_by_state ON staff_requests (state, requested_at);
