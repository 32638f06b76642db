-- name: insert_family_voucher
INSERT INTO family_vouchers (id, account_id, holder_person_id, relative_person_id, name_ciphertext, resident_id_ciphertext, relation, state,
    policy_id, policy_version, created_at, signed_at, confirmed_at, ended_at, ended_reason, reviewed_at, reviewed_by,
    guardian_text_version, guardian_text_sha256)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)

-- name: update_family_voucher
UPDATE family_vouchers SET state = $2, signed_at = $3, confirmed_at = $4, ended_at = $5, ended_reason = $6,
    reviewed_at = $7, reviewed_by = $8
WHERE id = $1 AND state <> 'ended'

-- name: find_family_voucher
SELECT id, account_id, holder_person_id, relative_person_id, name_ciphertext, resident_id_ciphertext, relation, state,
    policy_id, policy_version, created_at, signed_at, confirmed_at, ended_at, ended_reason, reviewed_at, reviewed_by,
    guardian_text_version, guardian_text_sha256
FROM family_vouchers WHERE id = $1

-- name: list_family_vouchers
-- Those of an account that haven't ended, oldest first.
SELECT id, account_id, holder_person_id, relative_person_id, name_ciphertext, resident_id_ciphertext, relation, state,
    policy_id, policy_version, created_at, signed_at, confirmed_at, ended_at, ended_reason, reviewed_at, reviewed_by,
    guardian_text_version, guardian_text_sha256
FROM family_vouchers WHERE account_id = $1 AND state <> 'ended' ORDER BY created_at, id

-- name: list_family_vouchers_about
-- Those that show a person's code, or ask for it, oldest first.
SELECT id, account_id, holder_person_id, relative_person_id, name_ciphertext, resident_id_ciphertext, relation, state,
    policy_id, policy_version, created_at, signed_at, confirmed_at, ended_at, ended_reason, reviewed_at, reviewed_by,
    guardian_text_version, guardian_text_sha256
FROM family_vouchers WHERE relative_person_id = $1 AND state IN ('asked', 'active') ORDER BY created_at, id

-- name: count_family_vouchers_about
SELECT COUNT(*) FROM family_vouchers WHERE relative_person_id = $1 AND state = 'active'

-- name: list_family_vouchers_to_review
SELECT id, account_id, holder_person_id, relative_person_id, name_ciphertext, resident_id_ciphertext, relation, state,
    policy_id, policy_version, created_at, signed_at, confirmed_at, ended_at, ended_reason, reviewed_at, reviewed_by,
    guardian_text_version, guardian_text_sha256
FROM family_vouchers WHERE state IN ('asked', 'active') AND reviewed_at IS NULL ORDER BY signed_at, id LIMIT $1

-- name: put_family_voucher_document
INSERT INTO family_voucher_documents (id, voucher_id, kind, picture_ciphertext, uploaded_at)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (voucher_id, kind) DO UPDATE SET id = excluded.id, picture_ciphertext = excluded.picture_ciphertext,
    uploaded_at = excluded.uploaded_at

-- name: find_family_voucher_document
SELECT id, voucher_id, kind, picture_ciphertext, uploaded_at FROM family_voucher_documents
WHERE voucher_id = $1 AND kind = $2

-- name: list_family_voucher_documents
SELECT kind FROM family_voucher_documents WHERE voucher_id = $1 ORDER BY kind

-- name: drop_family_voucher_documents
DELETE FROM family_voucher_documents WHERE voucher_id = $1
