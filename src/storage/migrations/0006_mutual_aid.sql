-- Families that share an account: groups, members, invitations with their codes, the letters that were signed.
-- See 0001 for the conventions.

CREATE TABLE mutual_aid_groups (
    id TEXT NOT NULL PRIMARY KEY,
    sharer_person_id TEXT NOT NULL REFERENCES insured_persons (id),
    policy_id TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    dissolved_at BIGINT
);
CREATE UNIQUE INDEX mutual_aid_groups_one_a_sharer ON mutual_aid_groups (sharer_person_id)
WHERE dissolved_at IS NULL;

-- How many accounts a person may spend is the policy's to say; that one account counts nobody twice is everybody's.
CREATE TABLE mutual_aid_members (
    id TEXT NOT NULL PRIMARY KEY,
    group_id TEXT NOT NULL REFERENCES mutual_aid_groups (id),
    person_id TEXT NOT NULL REFERENCES insured_persons (id),
    relation TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('bound', 'ended')),
    bound_at BIGINT NOT NULL,
    ended_at BIGINT,
    ended_reason TEXT,
    invitation_id TEXT UNIQUE,
    CHECK ((state = 'ended') = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX mutual_aid_members_once_a_group ON mutual_aid_members (group_id, person_id)
WHERE state = 'bound';
CREATE INDEX mutual_aid_members_by_group ON mutual_aid_members (group_id, state);
CREATE INDEX mutual_aid_members_by_person ON mutual_aid_members (person_id, state);

-- person_id is NULL when nobody is known by the name and number that were typed: nothing else may tell.
CREATE TABLE invitations (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    sharer_person_id TEXT NOT NULL REFERENCES insured_persons (id),
    person_id TEXT REFERENCES insured_persons (id),
    name_ciphertext BYTEA NOT NULL,
    resident_id_ciphertext BYTEA NOT NULL,
    relation TEXT NOT NULL,
    policy_id TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    status TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    authorized_at BIGINT,
    agreed_at BIGINT,
    agreed_way TEXT,
    signed_at BIGINT,
    CHECK ((agreed_at IS NULL) = (agreed_way IS NULL))
);
CREATE INDEX invitations_by_account ON invitations (account_id, created_at);
CREATE INDEX invitations_by_person ON invitations (person_id, created_at);

-- The two codes of an invitation; apart from log-in codes, so that neither tells anything about the other.
CREATE TABLE invitation_codes (
    id TEXT NOT NULL PRIMARY KEY,
    invitation_id TEXT NOT NULL REFERENCES invitations (id),
    party TEXT NOT NULL CHECK (party IN ('sharer', 'member')),
    mobile_lookup BYTEA NOT NULL,
    code_hash BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    wrong_tries BIGINT NOT NULL CHECK (wrong_tries >= 0),
    used_at BIGINT
);
CREATE INDEX invitation_codes_by_invitation ON invitation_codes (invitation_id, party, created_at);
CREATE INDEX invitation_codes_by_mobile ON invitation_codes (mobile_lookup, created_at);
CREATE INDEX invitation_codes_by_age ON invitation_codes (created_at);

-- How far somebody has read the present letter; starts anew after each signature.
CREATE TABLE letter_readings (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    letter TEXT NOT NULL,
    version TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    position BIGINT NOT NULL CHECK (position >= 0),
    started_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, letter)
);

-- Signatures are only ever added (the triggers are in the dialect's file).
CREATE TABLE signed_letters (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    person_id TEXT NOT NULL REFERENCES insured_persons (id),
    letter TEXT NOT NULL,
    version TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    signed_at BIGINT NOT NULL,
    channel TEXT NOT NULL,
    invitation_id TEXT NOT NULL UNIQUE
);
CREATE INDEX signed_letters_by_person ON signed_letters (person_id, letter);
