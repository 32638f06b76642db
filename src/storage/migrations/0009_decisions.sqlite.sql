-- What only SQLite says this way; PostgreSQL's file will hold the same rules as functions and triggers.

CREATE TRIGGER settlement_decisions_refuse_update BEFORE UPDATE ON settlement_decisions
BEGIN SELECT RAISE(ABORT, 'what a settlement was decided on never changes'); END;
CREATE TRIGGER settlement_decisions_refuse_delete BEFORE DELETE ON settlement_decisions
BEGIN SELECT RAISE(ABORT, 'what a settlement was decided on is never deleted'); END;
CREATE TRIGGER settlement_decisions_refuse_replace BEFORE INSERT ON settlement_decisions
WHEN EXISTS (SELECT 1 FROM settlement_decisions WHERE settlement_id = NEW.settlement_id)
BEGIN SELECT RAISE(ABORT, 'what a settlement was decided on never changes'); END;

CREATE TRIGGER ledger_checkpoints_only_advance BEFORE UPDATE ON ledger_checkpoints
WHEN NEW.postings_count <= OLD.postings_count
BEGIN SELECT RAISE(ABORT, 'what was seen of a ledger account only grows'); END;
CREATE TRIGGER ledger_checkpoints_refuse_delete BEFORE DELETE ON ledger_checkpoints
BEGIN SELECT RAISE(ABORT, 'what was seen of a ledger account is never forgotten'); END;
