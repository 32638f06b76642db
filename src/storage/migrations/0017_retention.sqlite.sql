-- What only SQLite says this way; PostgreSQL's file will hold the same rules as functions and triggers.
-- Deleting is refused as before, but for what is older than the purge's cut.

DROP TRIGGER access_log_refuse_delete;
CREATE TRIGGER access_log_refuse_delete BEFORE DELETE ON access_log
WHEN OLD.accessed_at >= COALESCE((SELECT cut_at FROM retention_cuts WHERE kind = 'accesses'), 0)
BEGIN SELECT RAISE(ABORT, 'who looked is never forgotten before its time'); END;

DROP TRIGGER consents_refuse_delete;
CREATE TRIGGER consents_refuse_delete BEFORE DELETE ON consents
WHEN OLD.decided_at >= COALESCE((SELECT cut_at FROM retention_cuts WHERE kind = 'consents'), 0)
BEGIN SELECT RAISE(ABORT, 'consents are only ever added: record a new decision'); END;

DROP TRIGGER guardian_consents_refuse_delete;
CREATE TRIGGER guardian_consents_refuse_delete BEFORE DELETE ON guardian_consents
WHEN OLD.decided_at >= COALESCE((SELECT cut_at FROM retention_cuts WHERE kind = 'family'), 0)
BEGIN SELECT RAISE(ABORT, 'consents are only ever added: record a new decision'); END;

DROP TRIGGER signed_letters_refuse_delete;
CREATE TRIGGER signed_letters_refuse_delete BEFORE DELETE ON signed_letters
WHEN OLD.signed_at >= COALESCE((SELECT cut_at FROM retention_cuts WHERE kind = 'family'), 0)
BEGIN SELECT RAISE(ABORT, 'signed letters are never deleted before their time'); END;

DROP TRIGGER family_vouchers_refuse_delete;
CREATE TRIGGER family_vouchers_refuse_delete BEFORE DELETE ON family_vouchers
WHEN COALESCE(OLD.ended_at, 9223372036854775807) >= COALESCE((SELECT cut_at FROM retention_cuts WHERE kind = 'family'), 0)
BEGIN SELECT RAISE(ABORT, 'family vouchers are never deleted before their time: end them'); END;
