-- name: insert_premium_payment
INSERT INTO premium_payments (id, receipt_number, kind, premium_year, insured_person_id, payer_person_id, relation,
    insured_area, account_area, amount_fen, policy_id, policy_version, transfer_id, paid_at, state, refunded_at,
    refund_transfer_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)

-- name: refund_premium_payment
UPDATE premium_payments SET state = 'refunded', refunded_at = $2, refund_transfer_id = $3
WHERE id = $1 AND state = 'paid'

-- name: find_premium_payment
SELECT id, receipt_number, kind, premium_year, insured_person_id, payer_person_id, relation, insured_area, account_area,
    amount_fen, policy_id, policy_version, transfer_id, paid_at, state, refunded_at, refund_transfer_id
FROM premium_payments WHERE id = $1

-- name: find_paid_premium
SELECT id, receipt_number, kind, premium_year, insured_person_id, payer_person_id, relation, insured_area, account_area,
    amount_fen, policy_id, policy_version, transfer_id, paid_at, state, refunded_at, refund_transfer_id
FROM premium_payments WHERE kind = $1 AND insured_person_id = $2 AND premium_year = $3 AND state = 'paid'

-- name: list_premium_payments
-- Paid by a person or for the person, the latest first.
SELECT id, receipt_number, kind, premium_year, insured_person_id, payer_person_id, relation, insured_area, account_area,
    amount_fen, policy_id, policy_version, transfer_id, paid_at, state, refunded_at, refund_transfer_id
FROM premium_payments WHERE payer_person_id = $1 OR insured_person_id = $1 ORDER BY paid_at DESC, id DESC LIMIT 200

-- name: count_premiums_by
-- For how many people a person has paid, of one kind and year.
SELECT COUNT(*) FROM premium_payments
WHERE payer_person_id = $1 AND kind = $2 AND premium_year = $3 AND state = 'paid'

-- name: count_premium_receipts
SELECT COUNT(*) FROM premium_payments WHERE paid_at >= $1 AND paid_at < $2
