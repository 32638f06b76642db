-- Family vouchers: showing a relative's own code on one's phone; and who looked at a person's data.
-- See 0001 for the conventions.

-- relative_person_id is NULL when nobody is known by the name and number that were typed: nothing else may tell.
CREATE TABLE family_vouchers (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    holder_person_id TEXT NOT NULL REFERENCES insured_persons (id),
    relative_person_id TEXT REFERENCES insured_persons (id),
    name_ciphertext BYTEA NOT NULL,
    resident_id_ciphertext BYTEA NOT NULL,
    relation TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('documents', 'asked', 'active', 'ended')),
    policy_id TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    signed_at BIGINT,
    confirmed_at BIGINT,
    ended_at BIGINT,
    ended_reason TEXT,
    reviewed_at BIGINT,
    reviewed_by TEXT,
    CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
    CHECK ((ended_at IS NULL) = (ended_reason IS NULL)),
    CHECK (state = 'documents' OR state = 'ended' OR signed_at IS NOT NULL)
);
CREATE INDEX family_vouchers_by_account ON family_vouchers (account_id, state);
CREATE INDEX family_vouchers_by_relative ON family_vouchers (relative_person_id, state);
CREATE UNIQUE INDEX family_vouchers_one_a_pair ON family_vouchers (account_id, relative_person_id)
WHERE state = 'active';

-- A page of a household register as a picture, sealed. Gone when its family voucher has ended.
CREATE TABLE family_voucher_documents (
    id TEXT NOT NULL PRIMARY KEY,
    voucher_id TEXT NOT NULL REFERENCES family_vouchers (id),
    kind TEXT NOT NULL,
    picture_ciphertext BYTEA NOT NULL,
    uploaded_at BIGINT NOT NULL,
    UNIQUE (voucher_id, kind)
);

-- One row an access of somebody else to a person's data. Rows are only ever added.
CREATE TABLE access_log (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES insured_persons (id),
    accessed_at BIGINT NOT NULL,
    accessed_by TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    accessed_data TEXT NOT NULL,
    reason TEXT NOT NULL,
    about_person_id TEXT REFERENCES insured_persons (id)
);
CREATE INDEX access_log_by_person ON access_log (person_id, accessed_at, id);
