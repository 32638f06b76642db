-- name: insert_mutual_aid_group
INSERT INTO mutual_aid_groups (id, sharer_person_id, policy_id, policy_version, created_at, dissolved_at,
    dissolved_reason)
VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: find_active_group
SELECT id, sharer_person_id, policy_id, policy_version, created_at, dissolved_at, dissolved_reason
FROM mutual_aid_groups WHERE sharer_person_id = $1 AND dissolved_at IS NULL

-- name: insert_member
INSERT INTO mutual_aid_members (id, group_id, person_id, relation, state, bound_at, ended_at, ended_reason,
    invitation_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: end_member
UPDATE mutual_aid_members SET state = 'ended', ended_at = $2, ended_reason = $3 WHERE id = $1 AND state = 'bound'

-- name: find_member
SELECT id, group_id, person_id, relation, state, bound_at, ended_at, ended_reason, invitation_id
FROM mutual_aid_members WHERE id = $1

-- name: list_bound_members
SELECT id, group_id, person_id, relation, state, bound_at, ended_at, ended_reason, invitation_id
FROM mutual_aid_members WHERE group_id = $1 AND state = 'bound' ORDER BY bound_at, id

-- name: list_bound_memberships_of
SELECT mutual_aid_members.id, group_id, sharer_person_id, relation, bound_at
FROM mutual_aid_members JOIN mutual_aid_groups ON mutual_aid_groups.id = group_id
WHERE person_id = $1 AND state = 'bound' AND dissolved_at IS NULL ORDER BY bound_at, mutual_aid_members.id

-- name: find_membership
SELECT mutual_aid_members.id, group_id, sharer_person_id, relation, bound_at
FROM mutual_aid_members JOIN mutual_aid_groups ON mutual_aid_groups.id = group_id
WHERE mutual_aid_members.id = $1 AND state = 'bound' AND dissolved_at IS NULL

-- name: find_last_left_at
SELECT MAX(ended_at) FROM mutual_aid_members WHERE person_id = $1

-- name: find_group
SELECT id, sharer_person_id, policy_id, policy_version, created_at, dissolved_at, dissolved_reason
FROM mutual_aid_groups WHERE id = $1

-- name: dissolve_group
UPDATE mutual_aid_groups SET dissolved_at = $2, dissolved_reason = $3 WHERE id = $1 AND dissolved_at IS NULL
