-- name: insert_wallet_transfer
INSERT INTO wallet_transfers (id, sender_person_id, account_area, member_person_id, membership_id, amount_fen,
    current_fen, earlier_fen, state, sent_at, returns_at, ended_at, policy_id, policy_version, send_transfer_id,
    end_transfer_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)

-- name: end_wallet_transfer
UPDATE wallet_transfers SET state = $2, ended_at = $3, end_transfer_id = $4 WHERE id = $1 AND state = 'pending'

-- name: find_wallet_transfer
SELECT id, sender_person_id, account_area, member_person_id, membership_id, amount_fen, current_fen, earlier_fen, state,
    sent_at, returns_at, ended_at, policy_id, policy_version, send_transfer_id, end_transfer_id
FROM wallet_transfers WHERE id = $1

-- name: list_wallet_transfers_of
-- Sent by a person or to the person, the latest first: those before the place ($2, $3).
SELECT id, sender_person_id, account_area, member_person_id, membership_id, amount_fen, current_fen, earlier_fen, state,
    sent_at, returns_at, ended_at, policy_id, policy_version, send_transfer_id, end_transfer_id
FROM wallet_transfers
WHERE (sender_person_id = $1 OR member_person_id = $1) AND (sent_at < $2 OR (sent_at = $2 AND id < $3))
ORDER BY sent_at DESC, id DESC LIMIT $4

-- name: list_unreturned_wallet_transfers
-- Whose hour of return has come and whose return isn't posted.
SELECT id, sender_person_id, account_area, member_person_id, membership_id, amount_fen, current_fen, earlier_fen, state,
    sent_at, returns_at, ended_at, policy_id, policy_version, send_transfer_id, end_transfer_id
FROM wallet_transfers WHERE state = 'pending' AND returns_at <= $1 ORDER BY returns_at, id LIMIT $2

-- name: list_pending_wallet_transfers_from
SELECT id, sender_person_id, account_area, member_person_id, membership_id, amount_fen, current_fen, earlier_fen, state,
    sent_at, returns_at, ended_at, policy_id, policy_version, send_transfer_id, end_transfer_id
FROM wallet_transfers WHERE state = 'pending' AND sender_person_id = $1 ORDER BY sent_at, id

-- name: count_wallet_transfers_from
SELECT COUNT(*) FROM wallet_transfers WHERE sender_person_id = $1 AND sent_at >= $2
