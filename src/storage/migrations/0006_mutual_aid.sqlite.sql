-- What only SQLite says this way; PostgreSQL's file will hold the same rules as functions and triggers.

CREATE TRIGGER signed_letters_refuse_update BEFORE UPDATE ON signed_letters
BEGIN SELECT RAISE(ABORT, 'signed letters never change: sign anew'); END;

CREATE TRIGGER signed_letters_refuse_delete BEFORE DELETE ON signed_letters
BEGIN SELECT RAISE(ABORT, 'signed letters are never deleted'); END;

-- INSERT OR REPLACE would delete the old row without telling the trigger above.
CREATE TRIGGER signed_letters_refuse_replace BEFORE INSERT ON signed_letters
WHEN EXISTS (SELECT 1 FROM signed_letters WHERE id = NEW.id OR invitation_id = NEW.invitation_id)
BEGIN SELECT RAISE(ABORT, 'this invitation''s letter is signed'); END;

-- A membership that ended stays ended: rejoining is a new one.
CREATE TRIGGER mutual_aid_members_stay_ended BEFORE UPDATE ON mutual_aid_members
WHEN OLD.state = 'ended'
BEGIN SELECT RAISE(ABORT, 'a membership that ended stays ended'); END;

CREATE TRIGGER mutual_aid_members_refuse_delete BEFORE DELETE ON mutual_aid_members
BEGIN SELECT RAISE(ABORT, 'memberships are never deleted: end them'); END;
