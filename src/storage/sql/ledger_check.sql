-- Each lists what breaks one invariant, at most a hundred ids, computed from the postings alone.

-- name: list_unbalanced_transfers
SELECT ledger_transfers.id
FROM ledger_transfers LEFT JOIN ledger_postings ON ledger_postings.transfer_id = ledger_transfers.id
GROUP BY ledger_transfers.id
HAVING COUNT(ledger_postings.line) < 2 OR SUM(ledger_postings.amount_fen) <> 0
ORDER BY ledger_transfers.id LIMIT 100

-- name: list_unsealed_transfers
SELECT ledger_transfers.id
FROM ledger_transfers LEFT JOIN ledger_seals ON ledger_seals.transfer_id = ledger_transfers.id
WHERE ledger_seals.transfer_id IS NULL
    OR ledger_seals.postings_count
        <> (SELECT COUNT(*) FROM ledger_postings WHERE ledger_postings.transfer_id = ledger_transfers.id)
ORDER BY ledger_transfers.id LIMIT 100

-- name: list_wrong_balances
SELECT ledger_accounts.id
FROM ledger_accounts LEFT JOIN ledger_postings ON ledger_postings.account_id = ledger_accounts.id
GROUP BY ledger_accounts.id, ledger_accounts.balance_fen, ledger_accounts.postings_count
HAVING ledger_accounts.balance_fen <> COALESCE(SUM(ledger_postings.amount_fen), 0)
    OR ledger_accounts.postings_count <> COUNT(ledger_postings.line)
ORDER BY ledger_accounts.id LIMIT 100

-- name: list_negative_balances
-- Now, or after any posting.
SELECT ledger_accounts.id FROM ledger_accounts
WHERE ledger_accounts.balance_floor = 'zero'
    AND (ledger_accounts.balance_fen < 0
        OR EXISTS (
            SELECT 1 FROM ledger_postings
            WHERE ledger_postings.account_id = ledger_accounts.id AND ledger_postings.balance_after_fen < 0
        ))
ORDER BY ledger_accounts.id LIMIT 100

-- name: list_broken_chains
SELECT DISTINCT chain.account_id
FROM (
    SELECT account_id, transfer_id, account_posting_number, balance_after_fen, posted_at,
        ROW_NUMBER() OVER account_order AS right_number,
        SUM(amount_fen) OVER account_order AS right_balance_fen,
        LAG(posted_at) OVER account_order AS earlier_posted_at
    FROM ledger_postings
    WINDOW account_order AS (PARTITION BY account_id ORDER BY account_posting_number)
) AS chain
JOIN ledger_transfers ON ledger_transfers.id = chain.transfer_id
WHERE chain.account_posting_number <> chain.right_number
    OR chain.balance_after_fen <> chain.right_balance_fen
    OR chain.posted_at < chain.earlier_posted_at
    OR chain.posted_at <> ledger_transfers.posted_at
ORDER BY chain.account_id LIMIT 100

-- name: list_unmirrored_reversals
SELECT reversal.id
FROM ledger_transfers AS reversal JOIN ledger_transfers AS original ON original.id = reversal.reverses_transfer_id
WHERE original.kind = 'reversal'
    OR (SELECT COUNT(*) FROM ledger_postings WHERE transfer_id = reversal.id)
        <> (SELECT COUNT(*) FROM ledger_postings WHERE transfer_id = original.id)
    OR EXISTS (
        SELECT 1
        FROM ledger_postings AS moved LEFT JOIN ledger_postings AS returned
            ON returned.transfer_id = reversal.id AND returned.account_id = moved.account_id
                AND returned.amount_fen = -moved.amount_fen
        WHERE moved.transfer_id = original.id AND returned.line IS NULL
    )
ORDER BY reversal.id LIMIT 100

-- name: sum_of_balances
SELECT CAST(COALESCE(SUM(balance_fen), 0) AS BIGINT) FROM ledger_accounts
