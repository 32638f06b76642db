-- What only SQLite says this way; PostgreSQL's file will hold the same rules as functions and triggers.

CREATE TRIGGER consents_refuse_update BEFORE UPDATE ON consents
BEGIN SELECT RAISE(ABORT, 'consents are only ever added: record a new decision'); END;

CREATE TRIGGER consents_refuse_delete BEFORE DELETE ON consents
BEGIN SELECT RAISE(ABORT, 'consents are only ever added: record a new decision'); END;

-- INSERT OR REPLACE would delete the old row without telling the trigger above.
CREATE TRIGGER consents_refuse_replace BEFORE INSERT ON consents
WHEN EXISTS (SELECT 1 FROM consents WHERE account_id = NEW.account_id AND decision_number = NEW.decision_number)
BEGIN SELECT RAISE(ABORT, 'consents are only ever added: this decision number is taken'); END;
