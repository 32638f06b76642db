-- name: put_identity
INSERT INTO identities (account_id, person_id, name_checked_at, person_checked_at, person_check_way,
    voucher_activated_at, payment_password_hash, payment_password_failures, payment_password_locked_at,
    activation_channel, prepared_password_hash)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (account_id) DO UPDATE SET person_id = excluded.person_id, name_checked_at = excluded.name_checked_at,
    person_checked_at = excluded.person_checked_at, person_check_way = excluded.person_check_way,
    voucher_activated_at = excluded.voucher_activated_at, payment_password_hash = excluded.payment_password_hash,
    payment_password_failures = excluded.payment_password_failures,
    payment_password_locked_at = excluded.payment_password_locked_at,
    activation_channel = excluded.activation_channel, prepared_password_hash = excluded.prepared_password_hash

-- name: find_identity
SELECT account_id, person_id, name_checked_at, person_checked_at, person_check_way, voucher_activated_at,
    payment_password_hash, payment_password_failures, payment_password_locked_at, activation_channel,
    prepared_password_hash
FROM identities WHERE account_id = $1

-- name: find_identity_of_person
SELECT account_id, person_id, name_checked_at, person_checked_at, person_check_way, voucher_activated_at,
    payment_password_hash, payment_password_failures, payment_password_locked_at, activation_channel,
    prepared_password_hash
FROM identities WHERE person_id = $1 AND person_checked_at IS NOT NULL

-- name: count_identity_try
INSERT INTO identity_tries (account_id, kind, day, tries) VALUES ($1, $2, $3, 1)
ON CONFLICT (account_id, kind, day) DO UPDATE SET tries = identity_tries.tries + 1
RETURNING tries

-- name: identity_tries
SELECT COALESCE(MAX(tries), 0) FROM identity_tries WHERE account_id = $1 AND kind = $2 AND day = $3

-- name: purge_identity_tries
DELETE FROM identity_tries WHERE day < $1

-- name: insert_face_check
INSERT INTO face_checks (id, account_id, started_at, expires_at, finished_at, outcome, invitation_id)
VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: find_face_check
SELECT id, account_id, started_at, expires_at, finished_at, outcome, invitation_id FROM face_checks WHERE id = $1

-- name: finish_face_check
UPDATE face_checks SET finished_at = $2, outcome = $3 WHERE id = $1 AND finished_at IS NULL

-- name: purge_face_checks
DELETE FROM face_checks WHERE started_at < $1

-- name: insert_hall_code
INSERT INTO hall_codes (code_hash, person_id, purpose, created_at, expires_at, used_at, issued_by)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (code_hash) DO NOTHING

-- name: find_hall_code
SELECT code_hash, person_id, purpose, created_at, expires_at, used_at, issued_by FROM hall_codes WHERE code_hash = $1

-- name: use_hall_code
UPDATE hall_codes SET used_at = $2 WHERE code_hash = $1 AND used_at IS NULL AND expires_at > $2

-- name: purge_hall_codes
DELETE FROM hall_codes WHERE expires_at < $1
