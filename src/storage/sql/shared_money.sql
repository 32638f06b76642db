-- name: insert_shared_money_move
INSERT INTO shared_money_moves (id, group_id, kind, occasion, account_area, amount_fen, current_fen, earlier_fen,
    balance_after_fen, policy_id, policy_version, transfer_id, moved_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)

-- name: list_shared_money_moves
-- Of one family's account, the latest first: those before the place ($2, $3).
SELECT id, group_id, kind, occasion, account_area, amount_fen, current_fen, earlier_fen, balance_after_fen, policy_id,
    policy_version, transfer_id, moved_at
FROM shared_money_moves WHERE group_id = $1 AND (moved_at < $2 OR (moved_at = $2 AND id < $3))
ORDER BY moved_at DESC, id DESC LIMIT $4

-- name: sum_shared_money_put_in
-- What was put in and hasn't been returned, by the part of the personal account it came from.
SELECT
    CAST(COALESCE(SUM(CASE WHEN kind IN ('earmark', 'quota_lock') THEN current_fen ELSE -current_fen END), 0) AS BIGINT),
    CAST(COALESCE(SUM(CASE WHEN kind IN ('earmark', 'quota_lock') THEN earlier_fen ELSE -earlier_fen END), 0) AS BIGINT)
FROM shared_money_moves WHERE group_id = $1

-- name: count_shared_money_moves
SELECT COUNT(*) FROM shared_money_moves WHERE group_id = $1 AND kind = $2 AND moved_at >= $3

-- name: find_latest_shared_money_area
-- The sharer's account that shared money came from last.
SELECT account_area FROM shared_money_moves WHERE group_id = $1 AND kind IN ('earmark', 'quota_lock')
ORDER BY moved_at DESC, id DESC LIMIT 1

-- name: sum_shared_spending
-- What one sharer's money paid for one person, of bills that were not reversed, from $3 and before $4.
SELECT CAST(COALESCE(SUM(shared_fen), 0) AS BIGINT) FROM settlements
WHERE sharer_person_id = $1 AND person_id = $2 AND kind = 'settled' AND settled_at >= $3 AND settled_at < $4
    AND NOT EXISTS (
        SELECT 1 FROM settlements AS reversals WHERE reversals.reverses_settlement_id = settlements.id
    )
