-- What only SQLite says this way; PostgreSQL's file will hold the same rules as functions and triggers.

CREATE TRIGGER institution_books_refuse_update BEFORE UPDATE ON institution_books
BEGIN SELECT RAISE(ABORT, 'what stands in the books never changes'); END;
CREATE TRIGGER institution_books_refuse_delete BEFORE DELETE ON institution_books
BEGIN SELECT RAISE(ABORT, 'what stands in the books never changes'); END;
CREATE TRIGGER institution_undone_messages_refuse_delete BEFORE DELETE ON institution_undone_messages
BEGIN SELECT RAISE(ABORT, 'a message that was undone stays so'); END;

-- Lines belong to a settlement of their own visit that stands, or to none.
CREATE TRIGGER institution_fee_lines_belong BEFORE UPDATE OF settlement_id ON institution_fee_lines
WHEN NEW.settlement_id IS NOT NULL AND (OLD.settlement_id IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM settlements WHERE id = NEW.settlement_id AND kind = 'settled' AND visit_id = NEW.visit_id
))
BEGIN SELECT RAISE(ABORT, 'a line is settled once, with its visit'); END;
CREATE TRIGGER institution_fee_lines_keep_settled BEFORE DELETE ON institution_fee_lines
WHEN OLD.settlement_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a settled line is not taken back'); END;
