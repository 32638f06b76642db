-- name: insert_sms_challenge
INSERT INTO sms_challenges (id, mobile_lookup, mobile_ciphertext, purpose, code_hash, created_at, expires_at,
    wrong_tries, used_at, replaced_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)

-- name: replace_sms_challenges
UPDATE sms_challenges SET replaced_at = $3
WHERE mobile_lookup = $1 AND purpose = $2 AND used_at IS NULL AND replaced_at IS NULL

-- name: find_sms_challenge
SELECT id, mobile_lookup, mobile_ciphertext, purpose, code_hash, created_at, expires_at, wrong_tries, used_at,
    replaced_at
FROM sms_challenges WHERE id = $1

-- name: find_latest_sms_challenge
SELECT id, mobile_lookup, mobile_ciphertext, purpose, code_hash, created_at, expires_at, wrong_tries, used_at,
    replaced_at
FROM sms_challenges WHERE mobile_lookup = $1 ORDER BY created_at DESC, id DESC LIMIT 1

-- name: count_sms_challenges
SELECT COUNT(*) FROM sms_challenges WHERE mobile_lookup = $1 AND created_at >= $2

-- name: count_wrong_sms_code
UPDATE sms_challenges SET wrong_tries = wrong_tries + 1 WHERE id = $1 RETURNING wrong_tries

-- name: use_sms_challenge
UPDATE sms_challenges SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND replaced_at IS NULL

-- name: purge_sms_challenges
DELETE FROM sms_challenges WHERE created_at < $1
