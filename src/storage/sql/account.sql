-- name: insert_account
INSERT INTO accounts (id, mobile_lookup, mobile_ciphertext, password_hash, language, created_at, last_login_at,
    previous_login_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (mobile_lookup) DO NOTHING

-- name: find_account
SELECT id, mobile_lookup, mobile_ciphertext, password_hash, language, created_at, last_login_at, previous_login_at
FROM accounts WHERE id = $1

-- name: find_account_by_mobile
SELECT id, mobile_lookup, mobile_ciphertext, password_hash, language, created_at, last_login_at, previous_login_at
FROM accounts WHERE mobile_lookup = $1

-- name: record_login
UPDATE accounts SET previous_login_at = last_login_at, last_login_at = $2 WHERE id = $1

-- name: set_password_hash
UPDATE accounts SET password_hash = $2 WHERE id = $1

-- name: set_account_language
UPDATE accounts SET language = $2 WHERE id = $1

-- name: set_account_mobile
UPDATE accounts SET mobile_lookup = $2, mobile_ciphertext = $3 WHERE id = $1
