-- name: insert_invitation
INSERT INTO invitations (id, account_id, sharer_person_id, person_id, name_ciphertext, resident_id_ciphertext,
    relation, policy_id, policy_version, status, created_at, expires_at, authorized_at, agreed_at, agreed_way,
    signed_at, face_checked_at, face_way, guardian_text_version, guardian_text_sha256)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)

-- name: find_invitation
SELECT id, account_id, sharer_person_id, person_id, name_ciphertext, resident_id_ciphertext, relation, policy_id,
    policy_version, status, created_at, expires_at, authorized_at, agreed_at, agreed_way, signed_at,
    face_checked_at, face_way, guardian_text_version, guardian_text_sha256
FROM invitations WHERE id = $1

-- name: find_open_invitation
SELECT id, account_id, sharer_person_id, person_id, name_ciphertext, resident_id_ciphertext, relation, policy_id,
    policy_version, status, created_at, expires_at, authorized_at, agreed_at, agreed_way, signed_at,
    face_checked_at, face_way, guardian_text_version, guardian_text_sha256
FROM invitations WHERE account_id = $1 AND status = 'open' AND expires_at > $2
ORDER BY created_at DESC, id DESC LIMIT 1

-- name: list_incoming_invitations
SELECT id, account_id, sharer_person_id, person_id, name_ciphertext, resident_id_ciphertext, relation, policy_id,
    policy_version, status, created_at, expires_at, authorized_at, agreed_at, agreed_way, signed_at,
    face_checked_at, face_way, guardian_text_version, guardian_text_sha256
FROM invitations
WHERE person_id = $1 AND status = 'open' AND expires_at > $2 AND agreed_at IS NULL AND face_checked_at IS NULL
ORDER BY created_at, id

-- name: update_invitation
UPDATE invitations SET status = $2, authorized_at = $3, agreed_at = $4, agreed_way = $5, signed_at = $6,
    face_checked_at = $7, face_way = $8
WHERE id = $1

-- name: withdraw_open_invitations
UPDATE invitations SET status = 'withdrawn' WHERE account_id = $1 AND status = 'open'

-- name: count_invitations
SELECT COUNT(*) FROM invitations WHERE account_id = $1 AND created_at >= $2

-- name: insert_invitation_code
INSERT INTO invitation_codes (id, invitation_id, party, mobile_lookup, code_hash, created_at, wrong_tries, used_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)

-- name: find_latest_invitation_code
SELECT id, invitation_id, party, mobile_lookup, code_hash, created_at, wrong_tries, used_at
FROM invitation_codes WHERE invitation_id = $1 AND party = $2 ORDER BY created_at DESC, id DESC LIMIT 1

-- name: count_invitation_codes_to
SELECT COUNT(*) FROM invitation_codes WHERE mobile_lookup = $1 AND party = $2 AND created_at >= $3

-- name: count_wrong_invitation_code
UPDATE invitation_codes SET wrong_tries = wrong_tries + 1 WHERE id = $1

-- name: use_invitation_code
UPDATE invitation_codes SET used_at = $2 WHERE id = $1 AND used_at IS NULL

-- name: purge_invitation_codes
DELETE FROM invitation_codes WHERE created_at < $1

-- name: purge_invitations
DELETE FROM invitations
WHERE created_at < $1 AND status <> 'bound'
    AND NOT EXISTS (SELECT 1 FROM invitation_codes WHERE invitation_id = invitations.id)
