-- name: find_shown_code
SELECT token_hash, person_id, created_at, expires_at, replaced_at, visit_institution, visit_opened_at, visit_closes_at, settled_at
FROM payment_codes WHERE token_hash = $1

-- name: keep_visit
UPDATE payment_codes SET visit_institution = $2, visit_opened_at = $3, visit_closes_at = $4, settled_at = $5
WHERE token_hash = $1

-- name: list_sharers_of
SELECT mutual_aid_members.id, mutual_aid_members.group_id, mutual_aid_groups.sharer_person_id,
    mutual_aid_members.bound_at
FROM mutual_aid_members JOIN mutual_aid_groups ON mutual_aid_groups.id = mutual_aid_members.group_id
WHERE mutual_aid_members.person_id = $1 AND mutual_aid_members.state = 'bound'
    AND mutual_aid_groups.dissolved_at IS NULL
ORDER BY mutual_aid_members.bound_at, mutual_aid_members.id
