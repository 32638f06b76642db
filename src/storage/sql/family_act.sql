-- name: insert_family_act
INSERT INTO family_acts (id, kind, actor, group_id, membership_id, person_id, reason, staff_request_id, policy_id,
    policy_version, acted_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)

-- name: list_family_acts
SELECT id, kind, actor, group_id, membership_id, person_id, reason, staff_request_id, policy_id, policy_version, acted_at
FROM family_acts WHERE group_id = $1 ORDER BY acted_at, id

-- name: list_family_acts_of_person
SELECT id, kind, actor, group_id, membership_id, person_id, reason, staff_request_id, policy_id, policy_version, acted_at
FROM family_acts WHERE person_id = $1 ORDER BY acted_at, id
