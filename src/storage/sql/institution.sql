-- name: put_institution
INSERT INTO institutions (code, name, kind, tier, area, credential_hash) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind, tier = excluded.tier,
    area = excluded.area, credential_hash = excluded.credential_hash

-- name: find_institution
SELECT code, name, kind, tier, area, credential_hash FROM institutions WHERE code = $1

-- name: list_institutions
SELECT code, name, kind, tier, area, credential_hash FROM institutions WHERE code > $1 ORDER BY code LIMIT $2

-- name: insert_institution_session
INSERT INTO institution_sessions (sign_no, institution, operator, signed_in_at, signed_out_at)
VALUES ($1, $2, $3, $4, $5)

-- name: find_institution_session
SELECT sign_no, institution, operator, signed_in_at, signed_out_at FROM institution_sessions WHERE sign_no = $1

-- name: end_institution_session
UPDATE institution_sessions SET signed_out_at = $3
WHERE sign_no = $1 AND institution = $2 AND signed_out_at IS NULL

-- name: insert_institution_message
INSERT INTO institution_messages (msgid, institution, infno, body_hash, answer_ciphertext, created_at)
VALUES ($1, $2, $3, $4, $5, $6)

-- name: find_institution_message
SELECT msgid, institution, infno, body_hash, answer_ciphertext, created_at FROM institution_messages WHERE msgid = $1
