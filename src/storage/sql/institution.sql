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

-- name: insert_undone_message
INSERT INTO institution_undone_messages (msgid, institution, undone_by, undone_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (msgid) DO NOTHING

-- name: find_undone_message
SELECT msgid, institution, undone_by, undone_at FROM institution_undone_messages WHERE msgid = $1

-- name: put_institution_api_key
INSERT INTO institution_api_keys (institution, access_key, secret_ciphertext) VALUES ($1, $2, $3)
ON CONFLICT (institution) DO UPDATE SET access_key = excluded.access_key,
    secret_ciphertext = excluded.secret_ciphertext

-- name: delete_institution_api_key
DELETE FROM institution_api_keys WHERE institution = $1

-- name: find_institution_api_key
SELECT institution, access_key, secret_ciphertext FROM institution_api_keys WHERE institution = $1

-- name: delete_institution_extra_fields
DELETE FROM institution_extra_fields WHERE institution = $1

-- name: insert_institution_extra_field
INSERT INTO institution_extra_fields (institution, name) VALUES ($1, $2)

-- name: list_institution_extra_fields
SELECT name FROM institution_extra_fields WHERE institution = $1 ORDER BY name
