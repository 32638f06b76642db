-- The insured people, as a medical-insurance agency knows them (in the sandbox: its generated people), and the
-- sandbox's inbox of short messages. See 0001 for the conventions.

CREATE TABLE insured_persons (
    id TEXT NOT NULL PRIMARY KEY,
    resident_id_lookup BYTEA NOT NULL UNIQUE,
    resident_id_ciphertext BYTEA NOT NULL,
    name_ciphertext BYTEA NOT NULL,
    mobile_lookup BYTEA,
    mobile_ciphertext BYTEA,
    -- Checked at COMMIT: a guardian may come after the child.
    guardian_id TEXT REFERENCES insured_persons (id) DEFERRABLE INITIALLY DEFERRED,
    family TEXT NOT NULL,
    CHECK ((mobile_lookup IS NULL) = (mobile_ciphertext IS NULL))
);
CREATE INDEX insured_persons_by_mobile ON insured_persons (mobile_lookup);

-- One person may have several: another place, another scheme.
CREATE TABLE insurances (
    person_id TEXT NOT NULL REFERENCES insured_persons (id),
    area TEXT NOT NULL,
    scheme TEXT NOT NULL,
    status TEXT NOT NULL,
    balance_query TEXT NOT NULL,
    PRIMARY KEY (person_id, area, scheme)
);

CREATE TABLE relatives (
    person_id TEXT NOT NULL REFERENCES insured_persons (id),
    relative_id TEXT NOT NULL REFERENCES insured_persons (id),
    relation TEXT NOT NULL,
    PRIMARY KEY (person_id, relative_id),
    CHECK (person_id <> relative_id)
);

CREATE TABLE sandbox_messages (
    id TEXT NOT NULL PRIMARY KEY,
    mobile_lookup BYTEA NOT NULL,
    text_ciphertext BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    arrives_at BIGINT NOT NULL
);
CREATE INDEX sandbox_messages_by_mobile ON sandbox_messages (mobile_lookup, arrives_at);
CREATE INDEX sandbox_messages_by_age ON sandbox_messages (created_at);
