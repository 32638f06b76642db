-- name: insert_proof
INSERT INTO proofs (id, token_hash, mobile_lookup, mobile_ciphertext, purpose, created_at, expires_at, used_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)

-- name: find_proof
SELECT id, token_hash, mobile_lookup, mobile_ciphertext, purpose, created_at, expires_at, used_at
FROM proofs WHERE token_hash = $1

-- name: use_proof
UPDATE proofs SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2

-- name: purge_proofs
DELETE FROM proofs WHERE expires_at < $1
