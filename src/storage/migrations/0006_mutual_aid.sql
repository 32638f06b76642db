-- Who shares with whom. See 0001 for the conventions.

CREATE TABLE mutual_aid_groups (
    id TEXT NOT NULL PRIMARY KEY,
    sharer_person_id TEXT NOT NULL REFERENCES insured_persons (id),
    policy_id TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    dissolved_at BIGINT
);
CREATE UNIQUE INDEX mutual_aid_groups_one_active ON mutual_aid_groups (sharer_person_id) WHERE dissolved_at IS NULL;

CREATE TABLE mutual_aid_members (
    id TEXT NOT NULL PRIMARY KEY,
    group_id TEXT NOT NULL REFERENCES mutual_aid_groups (id),
    person_id TEXT NOT NULL REFERENCES insured_persons (id),
    relation TEXT NOT NULL,
    state TEXT NOT NULL,
    bound_at BIGINT,
    ended_at BIGINT,
    ended_reason TEXT
);
CREATE INDEX mutual_aid_members_by_person ON mutual_aid_members (person_id, state);
CREATE INDEX mutual_aid_members_by_group ON mutual_aid_members (group_id, state);
