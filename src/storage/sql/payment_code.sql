-- name: insert_payment_code
INSERT INTO payment_codes (token_hash, person_id, account_id, created_at, expires_at, replaced_at, visit_institution,
    visit_opened_at, visit_closes_at, settled_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)

-- name: replace_payment_codes
UPDATE payment_codes SET replaced_at = $2
WHERE account_id = $1 AND expires_at > $2 AND replaced_at IS NULL AND visit_opened_at IS NULL

-- name: find_payment_code
SELECT token_hash, person_id, account_id, created_at, expires_at, replaced_at, visit_institution, visit_opened_at,
    visit_closes_at, settled_at
FROM payment_codes WHERE token_hash = $1

-- name: open_payment_visit
UPDATE payment_codes SET visit_institution = $2, visit_opened_at = $3, visit_closes_at = $4
WHERE token_hash = $1 AND visit_opened_at IS NULL AND replaced_at IS NULL AND expires_at > $3

-- name: settle_payment_visit
UPDATE payment_codes SET settled_at = $3
WHERE token_hash = $1 AND visit_institution = $2 AND settled_at IS NULL AND visit_closes_at > $3

-- name: purge_payment_codes
DELETE FROM payment_codes WHERE expires_at < $1

-- name: put_payment_guard
INSERT INTO payment_guards (session_id, last_used_at) VALUES ($1, $2)
ON CONFLICT (session_id) DO UPDATE SET last_used_at = excluded.last_used_at

-- name: find_payment_guard
SELECT last_used_at FROM payment_guards WHERE session_id = $1

-- name: purge_payment_guards
DELETE FROM payment_guards WHERE last_used_at < $1
