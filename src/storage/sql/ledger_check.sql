-- Each check lists what breaks one invariant among the ids above $1 and not above $2: which row, what was expected,
-- what was found. At most a hundred. Whatever can be computed from the postings is computed from them alone.

-- name: end_of_transfer_slice
SELECT MAX(id) FROM (SELECT id FROM ledger_transfers WHERE id > $1 ORDER BY id LIMIT $2) AS slice

-- name: end_of_account_slice
SELECT MAX(id) FROM (SELECT id FROM ledger_accounts WHERE id > $1 ORDER BY id LIMIT $2) AS slice

-- name: end_of_settlement_slice
SELECT MAX(id) FROM (SELECT id FROM settlements WHERE id > $1 ORDER BY id LIMIT $2) AS slice

-- name: end_of_institution_slice
SELECT MAX(code) FROM (SELECT code FROM institutions WHERE code > $1 ORDER BY code LIMIT $2) AS slice

-- name: check_unbalanced_transfers
SELECT 'ledger_transfers ' || ledger_transfers.id, 'two or more postings of 0 together',
    COUNT(ledger_postings.line) || ' postings of ' || COALESCE(SUM(ledger_postings.amount_fen), 0)
FROM ledger_transfers LEFT JOIN ledger_postings ON ledger_postings.transfer_id = ledger_transfers.id
WHERE ledger_transfers.id > $1 AND ledger_transfers.id <= $2
GROUP BY ledger_transfers.id
HAVING COUNT(ledger_postings.line) < 2 OR SUM(ledger_postings.amount_fen) <> 0
ORDER BY ledger_transfers.id LIMIT 100

-- name: check_unsealed_transfers
SELECT 'ledger_transfers ' || sealed.id, 'a seal on ' || sealed.postings_count || ' postings',
    COALESCE('a seal on ' || sealed.seal_count, 'no seal')
FROM (
    SELECT ledger_transfers.id, ledger_seals.postings_count AS seal_count,
        (SELECT COUNT(*) FROM ledger_postings WHERE transfer_id = ledger_transfers.id) AS postings_count
    FROM ledger_transfers LEFT JOIN ledger_seals ON ledger_seals.transfer_id = ledger_transfers.id
    WHERE ledger_transfers.id > $1 AND ledger_transfers.id <= $2
) AS sealed
WHERE sealed.seal_count IS NULL OR sealed.seal_count <> sealed.postings_count
ORDER BY sealed.id LIMIT 100

-- name: check_unmirrored_reversals
SELECT 'ledger_transfers ' || reversal.id, 'the opposite of each posting of ' || original.id,
    'another ' || original.kind || ' undone'
FROM ledger_transfers AS reversal JOIN ledger_transfers AS original ON original.id = reversal.reverses_transfer_id
WHERE reversal.id > $1 AND reversal.id <= $2 AND (original.kind = 'reversal'
    OR (SELECT COUNT(*) FROM ledger_postings WHERE transfer_id = reversal.id)
        <> (SELECT COUNT(*) FROM ledger_postings WHERE transfer_id = original.id)
    OR EXISTS (
        SELECT 1
        FROM ledger_postings AS moved LEFT JOIN ledger_postings AS returned
            ON returned.transfer_id = reversal.id AND returned.account_id = moved.account_id
                AND returned.amount_fen = -moved.amount_fen
        WHERE moved.transfer_id = original.id AND returned.line IS NULL
    ))
ORDER BY reversal.id LIMIT 100

-- name: check_unrecorded_transfers
-- Money that moved for something has the row of that thing. What comes from outside (balances taken over, yearly
-- credits) is its own record.
SELECT 'ledger_transfers ' || moved.id, 'the row of a ' || moved.kind, 'none'
FROM ledger_transfers AS moved
LEFT JOIN ledger_transfers AS originals ON originals.id = moved.reverses_transfer_id
WHERE moved.id > $1 AND moved.id <= $2
    AND COALESCE(originals.kind, moved.kind) NOT IN ('opening_balance', 'account_credit', 'year_end')
    AND NOT EXISTS (SELECT 1 FROM settlements WHERE transfer_id = moved.id)
    AND NOT EXISTS (SELECT 1 FROM shared_money_moves WHERE transfer_id = moved.id)
    AND NOT EXISTS (SELECT 1 FROM wallet_transfers WHERE send_transfer_id = moved.id)
    AND NOT EXISTS (SELECT 1 FROM wallet_transfers WHERE end_transfer_id = moved.id)
    AND NOT EXISTS (SELECT 1 FROM premium_payments WHERE transfer_id = moved.id)
    AND NOT EXISTS (SELECT 1 FROM premium_payments WHERE refund_transfer_id = moved.id)
ORDER BY moved.id LIMIT 100

-- name: check_recorded_amounts
-- What the row of a transfer says that it moved is the sum of its positive lines.
SELECT 'ledger_transfers ' || moving.id, moving.recorded_fen || ' moved', moving.moved_fen || ' moved'
FROM (
    SELECT moved.id, COALESCE(moves.amount_fen, sent.amount_fen, ended.amount_fen, paid.amount_fen,
            refunded.amount_fen) AS recorded_fen,
        (SELECT COALESCE(SUM(amount_fen), 0) FROM ledger_postings WHERE transfer_id = moved.id AND amount_fen > 0)
            AS moved_fen
    FROM ledger_transfers AS moved
    LEFT JOIN shared_money_moves AS moves ON moves.transfer_id = moved.id
    LEFT JOIN wallet_transfers AS sent ON sent.send_transfer_id = moved.id
    LEFT JOIN wallet_transfers AS ended ON ended.end_transfer_id = moved.id
    LEFT JOIN premium_payments AS paid ON paid.transfer_id = moved.id
    LEFT JOIN premium_payments AS refunded ON refunded.refund_transfer_id = moved.id
    WHERE moved.id > $1 AND moved.id <= $2
) AS moving
WHERE moving.recorded_fen <> moving.moved_fen
ORDER BY moving.id LIMIT 100

-- name: check_transfers_of_refused
SELECT 'settlements ' || settlements.id, 'refused, so that nothing moved', 'transfer ' || ledger_transfers.id
FROM ledger_transfers JOIN settlements ON settlements.id = ledger_transfers.business_reference
WHERE ledger_transfers.id > $1 AND ledger_transfers.id <= $2 AND settlements.kind = 'refused'
ORDER BY ledger_transfers.id LIMIT 100

-- name: check_wrong_balances
SELECT 'ledger_accounts ' || ledger_accounts.id,
    COALESCE(SUM(ledger_postings.amount_fen), 0) || ' in ' || COUNT(ledger_postings.line) || ' postings',
    ledger_accounts.balance_fen || ' in ' || ledger_accounts.postings_count
FROM ledger_accounts LEFT JOIN ledger_postings ON ledger_postings.account_id = ledger_accounts.id
WHERE ledger_accounts.id > $1 AND ledger_accounts.id <= $2
GROUP BY ledger_accounts.id, ledger_accounts.balance_fen, ledger_accounts.postings_count
HAVING ledger_accounts.balance_fen <> COALESCE(SUM(ledger_postings.amount_fen), 0)
    OR ledger_accounts.postings_count <> COUNT(ledger_postings.line)
ORDER BY ledger_accounts.id LIMIT 100

-- name: check_negative_balances
-- Now, or after any posting. By the kind: the floor that is repeated in the account might be wrong itself.
SELECT 'ledger_accounts ' || lowest.id, '0 or more in ' || lowest.kind, CAST(lowest.balance_fen AS TEXT)
FROM (
    SELECT ledger_accounts.id, ledger_accounts.kind, CASE
        WHEN ledger_accounts.balance_fen < 0 THEN ledger_accounts.balance_fen
        ELSE (SELECT MIN(balance_after_fen) FROM ledger_postings WHERE account_id = ledger_accounts.id)
        END AS balance_fen
    FROM ledger_accounts JOIN ledger_account_kinds ON ledger_account_kinds.kind = ledger_accounts.kind
    WHERE ledger_accounts.id > $1 AND ledger_accounts.id <= $2 AND ledger_account_kinds.balance_floor = 'zero'
) AS lowest
WHERE lowest.balance_fen < 0
ORDER BY lowest.id LIMIT 100

-- name: check_broken_chains
SELECT 'ledger_accounts ' || chain.account_id, 'posting ' || MIN(chain.right_number) || ' follows from those before it',
    'a gap, another balance or an earlier date'
FROM (
    SELECT account_id, transfer_id, account_posting_number, balance_after_fen, posted_at,
        ROW_NUMBER() OVER account_order AS right_number,
        SUM(amount_fen) OVER account_order AS right_balance_fen,
        LAG(posted_at) OVER account_order AS earlier_posted_at
    FROM ledger_postings
    WHERE account_id > $1 AND account_id <= $2
    WINDOW account_order AS (PARTITION BY account_id ORDER BY account_posting_number)
) AS chain
JOIN ledger_transfers ON ledger_transfers.id = chain.transfer_id
WHERE chain.account_posting_number <> chain.right_number
    OR chain.balance_after_fen <> chain.right_balance_fen
    OR chain.posted_at < chain.earlier_posted_at
    OR chain.posted_at <> ledger_transfers.posted_at
GROUP BY chain.account_id
ORDER BY chain.account_id LIMIT 100

-- name: sum_of_balances
SELECT CAST(COALESCE(SUM(balance_fen), 0) AS BIGINT) FROM ledger_accounts

-- name: list_triggers
-- SQLite's own list; PostgreSQL keeps them in pg_trigger.
SELECT name FROM sqlite_master WHERE type = 'trigger'

-- name: check_settlement_sharers
-- Owners of personal accounts are named "person/area"; a family's money belongs to its group.
SELECT 'settlements ' || settlements.id,
    'money of ' || settlements.person_id || ' and of ' || COALESCE(settlements.sharer_person_id, 'no sharer'),
    ledger_accounts.kind || ' of ' || ledger_accounts.owner_id
FROM settlements
JOIN ledger_postings ON ledger_postings.transfer_id = settlements.transfer_id
JOIN ledger_accounts ON ledger_accounts.id = ledger_postings.account_id
JOIN ledger_account_kinds ON ledger_account_kinds.kind = ledger_accounts.kind
LEFT JOIN mutual_aid_groups ON mutual_aid_groups.id = ledger_accounts.owner_id
WHERE settlements.id > $1 AND settlements.id <= $2 AND ledger_account_kinds.balance_floor = 'zero'
    AND COALESCE(mutual_aid_groups.sharer_person_id, ledger_accounts.owner_id)
        NOT IN (settlements.person_id, COALESCE(settlements.sharer_person_id, ''))
    AND substr(ledger_accounts.owner_id, 1, length(settlements.person_id) + 1) <> settlements.person_id || '/'
    AND substr(ledger_accounts.owner_id, 1, length(COALESCE(settlements.sharer_person_id, '')) + 1)
        <> COALESCE(settlements.sharer_person_id, '') || '/'
ORDER BY settlements.id LIMIT 100

-- name: check_refused_settlements
SELECT 'settlements ' || id, 'refused, so that nothing moved', 'transfer ' || transfer_id
FROM settlements
WHERE id > $1 AND id <= $2 AND kind = 'refused' AND transfer_id IS NOT NULL
ORDER BY id LIMIT 100

-- name: check_settlement_amounts
-- What a transfer moves is the sum of its positive lines, for reversals too.
SELECT 'settlements ' || moving.id, moving.recorded_fen || ' moved', moving.moved_fen || ' moved'
FROM (
    SELECT settlements.id, settlements.fund_fen + settlements.own_fen + settlements.shared_fen AS recorded_fen, (
        SELECT COALESCE(SUM(ledger_postings.amount_fen), 0) FROM ledger_postings
        WHERE ledger_postings.transfer_id = settlements.transfer_id AND ledger_postings.amount_fen > 0
    ) AS moved_fen
    FROM settlements WHERE settlements.id > $1 AND settlements.id <= $2 AND settlements.kind <> 'refused'
) AS moving
WHERE moving.recorded_fen <> moving.moved_fen
ORDER BY moving.id LIMIT 100

-- name: check_settlement_reversals
SELECT 'settlements ' || reversals.id, 'undoes transfer ' || COALESCE(originals.transfer_id, 'none'),
    'undoes ' || COALESCE(ledger_transfers.reverses_transfer_id, 'none')
FROM settlements AS reversals
JOIN settlements AS originals ON originals.id = reversals.reverses_settlement_id
LEFT JOIN ledger_transfers ON ledger_transfers.id = reversals.transfer_id
WHERE reversals.id > $1 AND reversals.id <= $2
    AND COALESCE(ledger_transfers.reverses_transfer_id, '') <> COALESCE(originals.transfer_id, '')
ORDER BY reversals.id LIMIT 100

-- name: check_institution_balances
-- What the ledger says that an institution is owed, and what its settlements less its reversals say.
SELECT 'institutions ' || owed.code, owed.recorded_fen || ' owed', owed.balance_fen || ' owed'
FROM (
    SELECT institutions.code, COALESCE(ledger_accounts.balance_fen, 0) AS balance_fen, (
        SELECT COALESCE(SUM(CASE settlements.kind WHEN 'settled' THEN 1 WHEN 'reversal' THEN -1 ELSE 0 END
            * (settlements.fund_fen + settlements.own_fen + settlements.shared_fen)), 0)
        FROM settlements WHERE settlements.institution = institutions.code
    ) AS recorded_fen
    FROM institutions LEFT JOIN ledger_accounts
        ON ledger_accounts.kind = 'institution_clearing' AND ledger_accounts.owner_id = institutions.code
    WHERE institutions.code > $1 AND institutions.code <= $2
) AS owed
WHERE owed.recorded_fen <> owed.balance_fen
ORDER BY owed.code LIMIT 100
