-- name: insert_data_export
INSERT INTO data_exports (id, account_id, session_id, prepared_at, fetchable_until) VALUES ($1, $2, $3, $4, $5)

-- name: find_data_export_until
SELECT MAX(fetchable_until) FROM data_exports WHERE session_id = $1 AND fetchable_until > $2

-- name: append_guardian_consent
INSERT INTO guardian_consents (account_id, child_person_id, decision_number, given, version, text_sha256, decided_at,
    channel)
SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), COALESCE(MAX(decision_number), 0) + 1, CAST($3 AS BIGINT),
    CAST($4 AS TEXT), CAST($5 AS TEXT), CAST($6 AS BIGINT), CAST($7 AS TEXT)
FROM guardian_consents WHERE account_id = $1 AND child_person_id = $2

-- name: list_guardian_consents
-- The latest decision about each child.
SELECT account_id, child_person_id, given, version, text_sha256, decided_at, channel
FROM guardian_consents AS decision
WHERE account_id = $1
    AND decision_number = (
        SELECT MAX(decision_number) FROM guardian_consents
        WHERE account_id = $1 AND child_person_id = decision.child_person_id
    )
ORDER BY decided_at, child_person_id

-- name: count_open_staff_requests
SELECT COUNT(*) FROM staff_requests WHERE state = 'requested' AND (person_id = $1 OR other_person_id = $1)

-- name: count_open_payment_visits
SELECT COUNT(*) FROM payment_codes
WHERE person_id = $1 AND visit_opened_at IS NOT NULL AND settled_at IS NULL AND visit_closes_at > $2

-- name: count_pending_wallet_transfers
-- Sent by a person or to the person, and not due to return yet.
SELECT COUNT(*) FROM wallet_transfers
WHERE state = 'pending' AND returns_at > $2 AND (sender_person_id = $1 OR member_person_id = $1)

-- name: count_kept_consents
SELECT COUNT(*) FROM consents WHERE account_id = $1

-- name: count_kept_insurances
SELECT COUNT(*) FROM insurances WHERE person_id = $1

-- name: count_kept_face_checks
SELECT COUNT(*) FROM face_checks WHERE account_id = $1 AND finished_at IS NOT NULL

-- name: count_kept_memberships
-- As the one who shares and as the one who spends, ended or not.
SELECT COUNT(*) FROM mutual_aid_members JOIN mutual_aid_groups ON mutual_aid_groups.id = mutual_aid_members.group_id
WHERE mutual_aid_members.person_id = $1 OR mutual_aid_groups.sharer_person_id = $1

-- name: count_kept_documents
SELECT COUNT(*) FROM family_voucher_documents
JOIN family_vouchers ON family_vouchers.id = family_voucher_documents.voucher_id
WHERE family_vouchers.account_id = $1

-- name: count_kept_settlements
SELECT COUNT(*) FROM settlements WHERE person_id = $1

-- name: count_kept_notices
SELECT COUNT(*) FROM notices WHERE person_id = $1

-- name: count_kept_accesses
SELECT COUNT(*) FROM access_log WHERE person_id = $1

-- name: list_signed_letters_of_account
SELECT id, account_id, person_id, letter, version, text_sha256, signed_at, channel, invitation_id
FROM signed_letters WHERE account_id = $1 ORDER BY signed_at, id

-- name: cancel_face_checks
-- What was begun under a consent that is gone.
DELETE FROM face_checks WHERE account_id = $1 AND finished_at IS NULL

-- name: empty_account
-- Whose it was can't be told any more, and nobody can log in: no number has this digest, no password this hash.
UPDATE accounts SET mobile_lookup = $2, mobile_ciphertext = $3, password_hash = '', last_login_at = NULL,
    previous_login_at = NULL, deleted_at = $4
WHERE id = $1 AND deleted_at IS NULL

-- name: drop_identity
DELETE FROM identities WHERE account_id = $1

-- name: drop_identity_tries
DELETE FROM identity_tries WHERE account_id = $1

-- name: drop_face_checks
DELETE FROM face_checks WHERE account_id = $1

-- name: drop_letter_readings
DELETE FROM letter_readings WHERE account_id = $1

-- name: drop_payment_guards
DELETE FROM payment_guards WHERE session_id IN (SELECT id FROM sessions WHERE account_id = $1)

-- name: drop_sms_challenges_of_number
DELETE FROM sms_challenges WHERE mobile_lookup = $1

-- name: drop_proofs_of_number
DELETE FROM proofs WHERE mobile_lookup = $1

-- name: drop_login_failures_of_number
DELETE FROM login_failures WHERE mobile_lookup = $1

-- name: drop_notices_of_person
DELETE FROM notices WHERE person_id = $1
