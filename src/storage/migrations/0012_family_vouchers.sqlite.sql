-- What only SQLite says this way; PostgreSQL's file will hold the same rules as functions and triggers.

CREATE TRIGGER family_vouchers_stay_ended BEFORE UPDATE ON family_vouchers
WHEN OLD.state = 'ended'
BEGIN SELECT RAISE(ABORT, 'a family voucher that ended stays ended'); END;

CREATE TRIGGER family_vouchers_refuse_delete BEFORE DELETE ON family_vouchers
BEGIN SELECT RAISE(ABORT, 'family vouchers are never deleted: end them'); END;

CREATE TRIGGER access_log_refuse_update BEFORE UPDATE ON access_log
BEGIN SELECT RAISE(ABORT, 'who looked never changes'); END;

CREATE TRIGGER access_log_refuse_delete BEFORE DELETE ON access_log
BEGIN SELECT RAISE(ABORT, 'who looked is never forgotten'); END;
