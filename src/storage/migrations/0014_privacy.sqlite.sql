-- What only SQLite says this way; PostgreSQL's file will hold the same rules as functions and triggers.

CREATE TRIGGER guardian_consents_refuse_update BEFORE UPDATE ON guardian_consents
BEGIN SELECT RAISE(ABORT, 'consents are only ever added: record a new decision'); END;

CREATE TRIGGER guardian_consents_refuse_delete BEFORE DELETE ON guardian_consents
BEGIN SELECT RAISE(ABORT, 'consents are only ever added: record a new decision'); END;

CREATE TRIGGER data_exports_refuse_update BEFORE UPDATE ON data_exports
BEGIN SELECT RAISE(ABORT, 'who took a file never changes'); END;

CREATE TRIGGER data_exports_refuse_delete BEFORE DELETE ON data_exports
BEGIN SELECT RAISE(ABORT, 'who took a file is never forgotten'); END;

CREATE TRIGGER accounts_stay_deleted BEFORE UPDATE ON accounts
WHEN OLD.deleted_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a deleted account stays deleted'); END;
