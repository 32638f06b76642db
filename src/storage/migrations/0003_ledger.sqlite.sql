-- The ledger's rules that a CHECK can't say. PostgreSQL's file will hold the same as functions and triggers.

-- Posted rows never change.
CREATE TRIGGER ledger_transfers_refuse_update BEFORE UPDATE ON ledger_transfers
BEGIN SELECT RAISE(ABORT, 'posted transfers never change: post a reversal'); END;
CREATE TRIGGER ledger_transfers_refuse_delete BEFORE DELETE ON ledger_transfers
BEGIN SELECT RAISE(ABORT, 'posted transfers are never deleted: post a reversal'); END;
CREATE TRIGGER ledger_postings_refuse_update BEFORE UPDATE ON ledger_postings
BEGIN SELECT RAISE(ABORT, 'postings never change: post a reversal'); END;
CREATE TRIGGER ledger_postings_refuse_delete BEFORE DELETE ON ledger_postings
BEGIN SELECT RAISE(ABORT, 'postings are never deleted: post a reversal'); END;
CREATE TRIGGER ledger_seals_refuse_update BEFORE UPDATE ON ledger_seals
BEGIN SELECT RAISE(ABORT, 'seals never change'); END;
CREATE TRIGGER ledger_seals_refuse_delete BEFORE DELETE ON ledger_seals
BEGIN SELECT RAISE(ABORT, 'seals are never deleted'); END;

-- INSERT OR REPLACE deletes the old row without telling the triggers above. (For postings, the seal refuses it.)
CREATE TRIGGER ledger_transfers_refuse_replace BEFORE INSERT ON ledger_transfers
WHEN EXISTS (SELECT 1 FROM ledger_transfers WHERE id = NEW.id OR reverses_transfer_id = NEW.reverses_transfer_id)
BEGIN SELECT RAISE(ABORT, 'a transfer of this id, or a reversal of the same transfer, is posted'); END;
CREATE TRIGGER ledger_seals_refuse_replace BEFORE INSERT ON ledger_seals
WHEN EXISTS (SELECT 1 FROM ledger_seals WHERE transfer_id = NEW.transfer_id)
BEGIN SELECT RAISE(ABORT, 'the transfer is sealed'); END;
CREATE TRIGGER ledger_accounts_refuse_replace BEFORE INSERT ON ledger_accounts
WHEN NEW.balance_fen <> 0 OR NEW.postings_count <> 0
    OR EXISTS (SELECT 1 FROM ledger_postings WHERE account_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a new account is empty and has an id of its own'); END;

CREATE TRIGGER ledger_transfers_reverse_no_reversal BEFORE INSERT ON ledger_transfers
WHEN EXISTS (SELECT 1 FROM ledger_transfers WHERE id = NEW.reverses_transfer_id AND kind = 'reversal')
BEGIN SELECT RAISE(ABORT, 'a reversal is not reversed'); END;

-- A posting goes into an open transfer, is dated like it, and says the balance that its account has by then.
CREATE TRIGGER ledger_postings_fit BEFORE INSERT ON ledger_postings
BEGIN
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM ledger_seals WHERE transfer_id = NEW.transfer_id)
        THEN RAISE(ABORT, 'the transfer is sealed: nothing can be posted into it')
        WHEN NOT EXISTS (SELECT 1 FROM ledger_transfers WHERE id = NEW.transfer_id AND posted_at = NEW.posted_at)
        THEN RAISE(ABORT, 'a posting is dated like its transfer')
        WHEN NOT EXISTS (
            SELECT 1 FROM ledger_accounts
            WHERE id = NEW.account_id AND balance_fen = NEW.balance_after_fen
                AND postings_count = NEW.account_posting_number AND last_posted_at = NEW.posted_at
        )
        THEN RAISE(ABORT, 'a posting says the balance of its account after it')
    END;
END;

CREATE TRIGGER ledger_seals_only_on_balanced BEFORE INSERT ON ledger_seals
WHEN NOT EXISTS (
    SELECT 1 FROM ledger_transfers JOIN ledger_postings ON ledger_postings.transfer_id = ledger_transfers.id
    WHERE ledger_transfers.id = NEW.transfer_id
    GROUP BY ledger_transfers.id
    HAVING SUM(ledger_postings.amount_fen) = 0 AND COUNT(*) = NEW.postings_count
)
BEGIN SELECT RAISE(ABORT, 'a transfer adds up to zero before it is sealed'); END;

-- Accounts: what they are never changes, a balance moves one posting at a time and never back in time.
CREATE TRIGGER ledger_accounts_refuse_delete BEFORE DELETE ON ledger_accounts
BEGIN SELECT RAISE(ABORT, 'ledger accounts are never deleted'); END;
CREATE TRIGGER ledger_accounts_keep_identity BEFORE UPDATE OF id, kind, balance_floor, owner_id, opened_at
ON ledger_accounts
BEGIN SELECT RAISE(ABORT, 'what a ledger account is never changes'); END;
CREATE TRIGGER ledger_accounts_move_by_postings BEFORE UPDATE OF balance_fen, postings_count, last_posted_at
ON ledger_accounts
WHEN NEW.postings_count <> OLD.postings_count + 1 OR NEW.last_posted_at IS NULL
    OR NEW.last_posted_at < OLD.last_posted_at
BEGIN SELECT RAISE(ABORT, 'a balance moves one posting at a time'); END;
